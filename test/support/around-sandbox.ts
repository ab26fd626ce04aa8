import { request as forward, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/server.js';
import type { World } from '../../src/sandbox/world.js';
import type { Clock } from '../../src/util/io.js';
import { serve } from './serve.js';
import { makeSystem, type System } from './system.js';

/** What stands in for a response of the sandbox: `send` sends it. Without a call of `send` nothing is ever answered. */
type Stand = (send: (status: number, body: string) => void, original: Promise<string>) => void;

interface AroundSandbox extends System {
  /** Method and path of each request so far, without its query. */
  readonly requests: string[];
  /** From now on every request whose path contains this text is answered so. */
  replace(part: string, stand: Stand): void;
}

/** A sandbox behind a gateway that notes requests, and can answer some of them itself. */
export async function startAroundSandbox(world: World, clock: Clock): Promise<AroundSandbox> {
  const sandbox = await startSandbox({ world, speed: 1, clock, port: 0 });
  onTestFinished(() => sandbox.close());
  const requests: string[] = [];
  const stands: { part: string; stand: Stand }[] = [];
  const gateway = await serve((received, response) => {
    const path = received.url ?? '';
    requests.push(`${received.method ?? ''} ${path.split('?')[0] ?? ''}`);
    const found = stands.findLast(({ part }) => path.includes(part));
    const passed = forward(sandbox.url + path, { method: received.method, headers: received.headers });
    received.pipe(passed);
    const original = new Promise<string>((resolve) => {
      passed.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          resolve(Buffer.concat(chunks).toString());
          if (!found) respond(response, clock.now(), answer.statusCode ?? 500, Buffer.concat(chunks).toString());
        });
      });
    });
    found?.stand((status, body) => {
      respond(response, clock.now(), status, body);
    }, original);
  });
  const system = await makeSystem(gateway);
  return { ...system, requests, replace: (part, stand) => void stands.push({ part, stand }) };
}

/** Dated by the clock of the sandbox, by which ages are told. */
function respond(response: ServerResponse, nowMs: number, status: number, body: string): void {
  const date = new Date(nowMs).toUTCString();
  response.writeHead(status, { date, 'content-type': 'application/json' }).end(body);
}
