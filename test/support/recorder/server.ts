import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, STATUS_CODES, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { answerRequest } from './answer.js';
import type { CannedAnswer } from './canned-answer.js';

export interface RecordedRequest {
  readonly method: string;
  /** As it was sent, percent-encoded, without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text of the body, empty where there was none. */
  readonly body: string;
}

/** A fake BOS on loopback that keeps what it is asked. */
export interface Recorder {
  readonly port: number;
  /** The requests since the last call, in order. */
  takeRequests(): RecordedRequest[];
  close(): Promise<void>;
}

/** The certificate of every recorder that speaks TLS, for 127.0.0.1 and localhost: a path. */
export const certificatePath = fileURLToPath(new URL('../tls/server.pem', import.meta.url));
const keyPath = fileURLToPath(new URL('../tls/server.key', import.meta.url));

/** Starts a recorder on a free port. */
export async function startRecorder({ tls = false } = {}): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  const handle = (incoming: IncomingMessage, response: ServerResponse): void => {
    void readRequest(incoming).then((request) => {
      requests.push(request);
      send(response, answerRequest(request));
    });
  };
  const server = tls
    ? createTlsServer({ cert: readFileSync(certificatePath), key: readFileSync(keyPath) }, handle)
    : createServer(handle);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    takeRequests: () => requests.splice(0),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<RecordedRequest> {
  const url = incoming.url ?? '';
  const mark = url.indexOf('?');
  const [path, query] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  return { method: incoming.method ?? '', path, query, headers, body: await text(incoming) };
}

function send(response: ServerResponse, { status, type, body, location }: CannedAnswer): void {
  const bodiless = status === 204 || status === 304;
  response.writeHead(status, STATUS_CODES[status] ?? '', {
    ...(location === undefined ? {} : { location }),
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(bodiless ? {} : { 'content-length': Buffer.byteLength(body) }),
  });
  response.end(bodiless ? undefined : body);
}
