import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Clock } from '../util/clock.js';
import { answer } from './answer.js';
import { Problem } from './problem.js';
import { createState } from './state.js';
import { advance } from './tick.js';
import type { World } from './world.js';

export interface SandboxSettings {
  readonly world: World;
  /** 0 takes any free port. */
  readonly port: number;
  /** How many seconds of the sandbox's clock pass in one second of `clock`. */
  readonly speed: number;
  readonly clock: Pick<Clock, 'now'>;
  /** Told of every request that was answered, on one line. */
  readonly log?: (line: string) => void;
}

export interface Sandbox {
  /** Scheme, address and port: `http://127.0.0.1:27180`. */
  readonly url: string;
  readonly port: number;
  /** Ends when the port is free again. */
  close(): Promise<void>;
}

/**
 * Serves a BOS that lives in memory, on the loopback address only. Throws the system's error where it cannot listen
 * (EADDRINUSE, EACCES).
 */
export async function startSandbox({ world, port, speed, clock, log }: SandboxSettings): Promise<Sandbox> {
  const startMs = clock.now();
  const sandboxTime = () => Math.round(startMs + (clock.now() - startMs) * speed);
  let atMs = startMs;
  let state = createState(world, startMs);

  const server = createServer((request, response) => {
    void respond(request).then(
      ({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type }).end(body);
        log?.(`${request.method} ${request.url} ${status}`);
      },
      (error: unknown) => {
        // Where the caller has gone away nobody reads this.
        const { status, body } = new Problem(500, error instanceof Error ? error.message : String(error));
        response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
      },
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: listening } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${listening}`;

  async function respond(request: IncomingMessage) {
    const body = await text(request);
    const nowMs = sandboxTime();
    // Nothing happens between two requests that the later one could not work out: no timer is needed.
    state = advance(state, atMs, nowMs);
    atMs = nowMs;
    const wire = {
      method: request.method ?? '',
      url: request.url ?? '',
      contentType: request.headers['content-type'],
      body,
      origin: url,
    };
    const result = answer(wire, state, nowMs);
    state = result.state;
    return result.answer;
  }

  return {
    url,
    port: listening,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
