import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createService } from '../../src/sandbox/service.js';
import { createState } from '../../src/sandbox/state.js';
import type { WireResponse } from '../../src/sandbox/wire.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { startMs, steadyPace } from '../sandbox/support.js';
import { steppedClock } from '../support/stepped-clock.js';
import { mutateData, mutateText } from './mutate.js';
import type { Random } from './random.js';

/** A BOS whose answers are spoilt from when it is told so. */
export interface ManglingServer {
  readonly url: string;
  /** Share of the answers (0 to 1) that are changed. */
  setRate(rate: number): void;
  close(): Promise<void>;
}

export async function startManglingServer(random: Random): Promise<ManglingServer> {
  const world = makeWorld(4, steadyPace);
  const saved = { state: createState(world, startMs), atMs: startMs };
  const service = createService({ world, speed: 1, clock: steppedClock(startMs), paused: true, saved });
  let rate = 0;
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const { method = '', url = '', headers } = request;
      const wire = { method, url, contentType: headers['content-type'], body, origin: 'http://127.0.0.1' };
      const delivery = await service.respond(wire, new AbortController().signal).catch(() => undefined);
      const answer = delivery?.response ?? { status: 500, type: 'text/plain', body: 'broken' };
      response.socket?.end(Buffer.from(random.fraction() < rate ? mangle(answer, random) : write(answer), 'utf8'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setRate: (next) => (rate = next),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An answer as bytes, after which the connection ends. */
function write({ status, type, body }: WireResponse, headers = ''): string {
  const length = status === 204 ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return `HTTP/1.1 ${status} Status\r\nContent-Type: ${type}\r\n${length}${headers}Connection: close\r\n\r\n${body}`;
}

const statuses = [200, 201, 204, 206, 304, 400, 401, 403, 404, 409, 413, 418, 422, 500, 501, 502, 599];

const headers = [
  'Content-Encoding: gzip\r\n',
  'Content-Encoding: br, identity, rot13\r\n',
  'Retry-After: 9999999999\r\n',
  'Date: never\r\n',
  'Content-Length: 3\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Location: //\r\n',
  'Set-Cookie: \u0001\r\n',
];

/** Changes the data, the text, the head, or all of it. */
function mangle(answer: WireResponse, random: Random): string {
  switch (random.whole(6)) {
    case 0:
      return write({ ...answer, body: mutateText(answer.body, random) });
    case 1:
      return write({ ...answer, status: random.pick(statuses) });
    case 2:
      return write(answer, random.pick(headers));
    case 3:
      return mutateText(write(answer), random);
    default:
      return write({ ...answer, body: mutateBody(answer.body, random) });
  }
}

function mutateBody(body: string, random: Random): string {
  try {
    return JSON.stringify(mutateData(JSON.parse(body), random));
  } catch {
    return mutateText(body, random);
  }
}
