import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';

export interface TestProxy {
  readonly url: URL;
  /** First line of each request, and its proxy-authorization. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** An HTTP proxy on loopback: sends plain requests on to where they name, and opens tunnels, or refuses with a status. */
export async function startTestProxy(refuseWith?: number): Promise<TestProxy> {
  const requests: string[] = [];
  const note = (request: IncomingMessage): void => {
    const user = request.headers['proxy-authorization'] ?? '';
    requests.push(`${request.method ?? ''} ${request.url ?? ''} ${user}`.trim());
  };
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(refuseWith ?? 200, { 'content-type': 'application/json', connection: 'close' });
    response.end('"through the proxy"');
  });
  server.on('connect', (request, socket) => {
    note(request);
    socket.on('error', () => undefined);
    if (refuseWith !== undefined) {
      socket.end(`HTTP/1.1 ${refuseWith} Refused\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: new URL(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`),
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
