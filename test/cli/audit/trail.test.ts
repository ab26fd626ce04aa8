import { chmod } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../src/main.js';
import { makeHome, shared, type Home } from '../../support/home.js';
import { serve } from '../../support/serve.js';
import type { TestIoOptions } from '../../support/test-io.js';

/** A home whose configuration names a server that answers so. */
async function makeSystem(answer: RequestListener, settings = ''): Promise<Home> {
  const url = await serve(answer);
  return makeHome({ [shared.default]: `[core]\nhostname = "${url}"\n${settings}` });
}

const accept: RequestListener = (request, response) => {
  request.resume().on('end', () => {
    response.setHeader('content-type', 'application/json');
    if (request.method === 'DELETE') response.writeHead(204).end();
    else response.end(request.url?.endsWith('/components') ? '[]' : '{"name": "given", "id": "x1"}');
  });
};

async function invoke(home: Home, words: string, options: TestIoOptions = {}) {
  const io = home.io({ env: { BOS_AUDIT: 'log' }, ...options });
  const status = await run(words.split(' '), io);
  return { status, stderr: io.stderr.text, stdout: io.stdout.text };
}

async function readLog(home: Home, name = 'log'): Promise<Record<string, unknown>[]> {
  const lines = ((await home.read(name)) ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** More names than one request takes. */
const many = 'v2 components updatemany --filter-ids x[1000-7000]c0s0b0n0 --enabled true --yes --quiet --format json';

test('each request of a command is a line, and the file is for its owner alone', async () => {
  const home = await makeSystem(accept, 'tenant = "blue"\n');
  const { status } = await invoke(home, many);
  expect(status).toBe(0);
  const both = { command: `bos ${many.replace('x[1000-7000]c0s0b0n0', "'x[1000-7000]c0s0b0n0'")}`, tenant: 'blue' };
  const done = { request: 'PATCH /apis/bos/v2/components', session: null, outcome: 'done', exit: 0 };
  expect(await readLog(home)).toMatchObject([
    { ...both, ...done, nodes: 4681 },
    { ...both, ...done, nodes: 1320 },
  ]);
  expect(await home.mode('log')).toBe('600');
});

test('under cray nothing else changes, and the session that the server named is recorded', async () => {
  const home = await makeSystem(accept);
  const words = 'bos v2 sessions create --template-name up --operation boot --format json';
  const without = await invoke(home, words, { name: 'cray', env: {} });
  expect(await readLog(home)).toEqual([]);
  expect(await invoke(home, words, { name: 'cray' })).toEqual(without);
  expect(without).toMatchObject({ status: 0, stderr: '' });
  expect(await readLog(home)).toMatchObject([{ command: `cray ${words}`, session: 'given', outcome: 'done', exit: 0 }]);
});

test('a read, a dry run and a mistake are not recorded', async () => {
  const home = await makeSystem(accept);
  await invoke(home, 'v2 sessions describe one --format json');
  await invoke(home, 'v2 sessions delete one --dry-run');
  await invoke(home, 'v2 sessions delete one --nonsense');
  expect(await home.read('log')).toBeUndefined();
});

test('a refusal is a failure; what got no answer is unknown', async () => {
  const home = await makeSystem((request, response) => {
    if (request.method === 'PATCH') request.socket.destroy();
    else response.writeHead(403, { 'content-type': 'application/json' }).end('{"detail": "no"}');
  });
  await invoke(home, 'v2 sessions delete one');
  await invoke(home, 'v2 components update x1000c0s0b0n0 --enabled true --retries 0');
  expect(await readLog(home)).toMatchObject([
    { outcome: 'failed', exit: 4 },
    { outcome: 'unknown', nodes: 1, exit: 8 },
  ]);
});

test('Ctrl-C while the answer is awaited is recorded', async () => {
  const abort = new AbortController();
  const home = await makeSystem((request, response) => {
    if (request.method === 'DELETE') abort.abort('SIGINT');
    else accept(request, response);
  });
  const { status } = await invoke(home, 'v2 sessions delete one', { signal: abort.signal });
  expect(status).toBe(130);
  expect(await readLog(home)).toMatchObject([{ session: 'one', outcome: 'unknown', exit: 130 }]);
});

test('the variable counts before the setting, whose path starts in the home folder', async () => {
  const home = await makeSystem(accept, 'audit = "kept"\n');
  await invoke(home, 'v2 sessions delete one', { env: {}, cwd: '/' });
  await invoke(home, 'v2 sessions delete two');
  expect([await readLog(home, 'kept'), await readLog(home)]).toMatchObject([
    [{ session: 'one' }],
    [{ session: 'two' }],
  ]);
});

test('an audit that cannot be written warns once, also with --quiet, and changes nothing else', async () => {
  const home = await makeSystem(accept);
  const env = { BOS_AUDIT: 'gone/log' };
  const { status, stderr } = await invoke(home, many, { env });
  expect(status).toBe(0);
  expect(stderr).toBe(
    `warning: The request is not in the audit ${join(home.path, 'gone/log')}: there is no such file or folder. ` +
      'Check BOS_AUDIT.\n',
  );
});

test('a file of which nothing is known but that it can be appended to is enough', async () => {
  const home = await makeSystem(accept);
  await home.write('log', '');
  await chmod(join(home.path, 'log'), 0o200);
  await invoke(home, 'v2 sessions delete one');
  await chmod(join(home.path, 'log'), 0o600);
  expect(await readLog(home)).toMatchObject([{ session: 'one' }]);
});

test('a token that is typed is not recorded', async () => {
  const home = await makeSystem(accept);
  const token = `eyJhbGciOiJub25lIn0.${Buffer.from('{"sub": "somebody"}').toString('base64url')}.signature`;
  const { stderr } = await invoke(home, `v2 sessions delete ${token}`);
  expect(await home.read('log')).toContain('/apis/bos/v2/sessions/[redacted]');
  expect([stderr, await home.read('log')].join('')).not.toContain(token.slice(0, 30));
});

test('a question that is sent by POST is not a change', async () => {
  const home = await makeSystem((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(request.method === 'POST' ? '{"Components": [], "status": []}' : '[{"id": "x1000c0s0b0n0"}]');
    });
  });
  const { status } = await invoke(home, 'v2 components list --with hsm,power --quiet --format json');
  expect(status).toBe(0);
  expect(await home.read('log')).toBeUndefined();
});
