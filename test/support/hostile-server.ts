import { createServer, type Socket } from 'node:net';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** What the server does with one request, once it has read it whole. */
export type Behaviour = (socket: Socket, request: string) => void;

export interface HostileServer {
  readonly url: URL;
  /** Each request as it came over the wire: head and body. */
  readonly requests: string[];
  close(): Promise<void>;
}

export interface HostileServerOptions {
  /** Speak TLS with this certificate of test/support/tls. */
  certificate?: 'server' | 'other-name' | 'expired';
  /** Speak TLS as these say. */
  tls?: TlsOptions;
}

/** File of a test certificate. */
export function certificateFile(name: 'server' | 'other-name' | 'expired'): string {
  return new URL(`tls/${name}.pem`, import.meta.url).pathname;
}

/**
 * A server on loopback that speaks HTTP by hand, so that it can break every rule. The first request meets the first
 * behaviour, the next one the next; the last stays.
 */
export async function startHostileServer(
  behaviours: [Behaviour, ...Behaviour[]],
  options: HostileServerOptions = {},
): Promise<HostileServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const accept = (socket: Socket): void => {
    let read = '';
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      read += chunk.toString();
      if (!isWhole(read)) return;
      requests.push(read);
      read = '';
      behaviours[Math.min(requests.length, behaviours.length) - 1]?.(socket, requests.at(-1) ?? '');
    });
  };
  const pair = options.certificate && readPair(options.certificate);
  const isSecure = pair !== undefined || options.tls !== undefined;
  const server = isSecure ? createTlsServer({ ...pair, ...options.tls }, accept) : createServer(accept);
  // A client that refuses the certificate breaks off: that is its right.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: new URL(`${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`),
    requests,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

function readPair(name: string): { cert: Buffer; key: Buffer } {
  const read = (type: string): Buffer => readFileSync(new URL(`tls/${name}.${type}`, import.meta.url));
  return { cert: read('pem'), key: read('key') };
}

function isWhole(request: string): boolean {
  const end = request.indexOf('\r\n\r\n');
  const length = Number(/^content-length: (\d+)/im.exec(request)?.[1] ?? 0);
  return end >= 0 && Buffer.byteLength(request) >= end + 4 + length;
}

/** A whole answer, after which the connection ends. */
export function answer(status: string, body = '', headers: Record<string, string> = {}): Behaviour {
  const lines = Object.entries({ 'Content-Length': String(Buffer.byteLength(body)), ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return (socket) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n${lines.join('')}\r\n${body}`);
}

export const json = { 'Content-Type': 'application/json' };

/** Sends these bytes and ends the connection. */
export const say =
  (text: string): Behaviour =>
  (socket) =>
    socket.end(text);

/** Sends these bytes and leaves the connection open. */
export const stall =
  (text = ''): Behaviour =>
  (socket) =>
    socket.write(text);

/** Sends these bytes and breaks the connection. */
export const breakOff =
  (text = ''): Behaviour =>
  (socket) => {
    if (text === '') socket.resetAndDestroy();
    else socket.write(text, () => socket.resetAndDestroy());
  };
