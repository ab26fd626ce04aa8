import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { run } from '../../src/main.js';
import { makeRequestId } from '../../src/util/unique-name.js';
import { makeHome, shared } from '../support/home.js';
import { serve } from '../support/serve.js';

/** A system that answers so, each time as the next one says; and the ids that requests came with. */
async function startSystem(...answers: readonly ((request: IncomingMessage, response: ServerResponse) => void)[]) {
  const ids: unknown[] = [];
  const left = [...answers];
  const url = await serve((request, response) => {
    ids.push(request.headers['x-request-id']);
    const answer = left.length > 1 ? left.shift() : left[0];
    request.resume().on('end', () => answer?.(request, response));
  });
  const home = await makeHome({ [shared.default]: `[core]\nhostname = "${url}"\n` });
  let count = 0;
  return {
    ids,
    home,
    async invoke(words: string, name: 'bos' | 'cray' = 'bos') {
      const clock = { now: () => 0, sleep: () => Promise.resolve() };
      const io = { ...home.io({ name, clock, env: { BOS_AUDIT: 'log' } }), makeRequestId: () => `id-${(count += 1)}` };
      const status = await run(words.split(' '), io);
      return { status, stderr: io.stderr.text.replaceAll(url, 'URL') };
    },
  };
}

const json = { 'content-type': 'application/json' };
const list = (_: IncomingMessage, response: ServerResponse) => response.writeHead(200, json).end('[]');
const fail = (status: number) => (_: IncomingMessage, response: ServerResponse) =>
  response.writeHead(status, json).end('{"detail": "no"}');

test('an id goes out with each request under bos, and none under cray', async () => {
  const system = await startSystem(list);
  await system.invoke('v2 sessions list');
  await system.invoke('v2 sessions list');
  await system.invoke('bos v2 sessions list', 'cray');
  expect([new Set(system.ids.slice(0, 2)).size, system.ids[2]]).toEqual([2, undefined]);
  expect(system.ids.slice(0, 2)).not.toContain(undefined);
});

test('-v says it beside the status', async () => {
  const system = await startSystem(list);
  const { stderr } = await system.invoke('v2 sessions list -v');
  expect(stderr).toBe(`GET URL/apis/bos/v2/sessions: 200 in 0 ms (request ${String(system.ids[0])})\n`);
});

test('an error of the server says it, as text and as JSON; a refusal does not', async () => {
  const system = await startSystem(fail(500), fail(500), fail(403));
  const text = await system.invoke('v2 sessions list --retries 0');
  expect(text).toEqual({
    status: 7,
    stderr:
      "error: no (500 Internal Server Error)\n  The server's own log says more; -vvv shows the whole response.\n" +
      `  To find it in the logs of the server: request ${String(system.ids[0])}.\n`,
  });
  const { stderr } = await system.invoke('v2 sessions list --retries 0 --format json');
  expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'server-error', request_id: system.ids[1] } });
  const refused = await system.invoke('v2 sessions list --retries 0 --format json');
  expect(Object.keys((JSON.parse(refused.stderr) as { error: object }).error)).toEqual([
    'code',
    'message',
    'hint',
    'commands',
  ]);
});

test('a request that is tried again keeps its id', async () => {
  const system = await startSystem(fail(503), fail(503), list);
  expect((await system.invoke('v2 sessions list --format json')).status).toBe(0);
  expect(system.ids).toHaveLength(3);
  expect(new Set(system.ids).size).toBe(1);
});

test('a write of unknown fate says it, and it stands in the audit', async () => {
  const system = await startSystem((request) => request.socket.destroy());
  const { stderr } = await system.invoke('v2 options update --logging-level DEBUG --retries 0');
  const [id] = system.ids;
  expect(id).toMatch(/^id-/);
  expect(stderr).toContain(`\n  To find it in the logs of the server: request ${String(id)}.\n`);
  expect(JSON.parse((await system.home.read('log')) ?? '')).toMatchObject({ request_id: id, outcome: 'unknown' });
});

test('it is a UUID, another each time', () => {
  const ids = Array.from({ length: 1000 }, makeRequestId);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
});
