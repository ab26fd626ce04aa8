import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What the caller gets instead of the answer. A number is a status without a body. */
export const manners = [
  'reset',
  'stall',
  'truncate',
  'half',
  'empty',
  'page',
  302,
  408,
  429,
  500,
  502,
  503,
  504,
] as const;

/** When the request is passed on: not at all, before the fault, or when the next request comes. */
export const moments = ['never', 'before', 'late'] as const;

export interface ProxyFault {
  readonly manner: (typeof manners)[number];
  readonly passedOn: (typeof moments)[number];
}

/** A request that reached the server, and the status of its answer. */
export interface PassedOn {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface FaultyProxy {
  readonly url: string;
  /** Requests that came, and faults among them, so far. */
  readonly counts: { readonly requests: number; readonly faults: number };
  /** Passes on what is still held back -> all that was passed on since the last call. */
  settle(): Promise<PassedOn[]>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Stands between a caller and a server; `draw` says for each request what goes wrong with it, if anything does. */
export async function startFaultyProxy(upstream: string, draw: () => ProxyFault | undefined): Promise<FaultyProxy> {
  const counts = { requests: 0, faults: 0 };
  const agent = new Agent({ keepAlive: false });
  let passed: PassedOn[] = [];
  let held: (() => Promise<unknown>)[] = [];

  async function passHeld(): Promise<void> {
    const now = held;
    held = [];
    for (const pass of now) await pass();
  }

  async function passOn(caller: IncomingMessage, body: Buffer): Promise<Answer> {
    const { method = '', url = '' } = caller;
    const headers = { 'content-type': caller.headers['content-type'] ?? '', 'content-length': body.length };
    const sent = request(upstream + url, { method, headers, agent });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const answer = { status: response.statusCode ?? 0, headers: readHeaders(response), body: await buffer(response) };
    passed.push({ method, path: url, status: answer.status });
    return answer;
  }

  async function serve(caller: IncomingMessage, response: ServerResponse): Promise<void> {
    counts.requests += 1;
    const body = await buffer(caller);
    await passHeld();
    const fault = draw();
    if (fault === undefined) {
      deliver(await passOn(caller, body), response);
      return;
    }
    counts.faults += 1;
    const answer = fault.passedOn === 'before' ? await passOn(caller, body) : madeUp;
    if (fault.passedOn === 'late') held.push(() => passOn(caller, body));
    spoil(fault, answer, response);
  }

  const serving = new Set<Promise<unknown>>();
  const server = createServer((caller, response) => {
    const served = serve(caller, response).catch(() => caller.socket.destroy());
    serving.add(served);
    void served.then(() => serving.delete(served));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    async settle() {
      // The caller may have given up on a request that is still being passed on.
      await Promise.all(serving);
      await passHeld();
      const all = passed;
      passed = [];
      return all;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What a fault is made from when the server was not asked. */
const madeUp: Answer = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"name": "not of the service", "id": "nor this"}'),
};

function readHeaders({ headers }: IncomingMessage): Record<string, string> {
  const { date = '', 'content-type': type } = headers;
  return { date, ...(type !== undefined && { 'content-type': type }) };
}

function deliver({ status, headers, body }: Answer, response: ServerResponse): void {
  const length = status === 204 ? {} : { 'content-length': body.length };
  response.writeHead(status, { ...headers, ...length }).end(body);
}

function spoil({ manner }: ProxyFault, answer: Answer, response: ServerResponse): void {
  const { headers, body } = answer;
  // A 204 has no body that could break off.
  const status = answer.status === 204 ? 200 : answer.status;
  const half = body.subarray(0, body.length / 2);
  if (manner === 'stall') return;
  if (manner === 'reset') response.socket?.resetAndDestroy();
  else if (manner === 'truncate') {
    response.writeHead(status, { ...headers, 'content-length': body.length + 10 });
    response.write(half, () => response.socket?.destroy());
  } else if (manner === 'half') deliver({ status, headers, body: half }, response);
  else if (manner === 'empty') deliver({ status: 200, headers, body: Buffer.alloc(0) }, response);
  else if (manner === 'page') deliver(page, response);
  else response.writeHead(manner, manner === 302 ? { location: '/login' } : {}).end();
}

const page: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<!DOCTYPE html><html><body>Log in</body></html>'),
};
