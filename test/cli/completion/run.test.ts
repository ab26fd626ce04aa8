import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCompletion } from '../../../src/cli/completion/run.js';
import type { Face } from '../../../src/kinds/face.js';
import { run } from '../../../src/main.js';
import { makeHome, shared, type Home } from '../../support/home.js';
import {
  answer,
  certificateFile,
  json,
  stall,
  startHostileServer,
  type Behaviour,
  type HostileServer,
} from '../../support/hostile-server.js';
import { steppedClock } from '../../support/stepped-clock.js';
import type { TestIoOptions } from '../../support/test-io.js';

const sessions = answer('200 OK', '[{"name": "second"}, {"name": "first"}]', json);

async function setUp(behaviours: [Behaviour, ...Behaviour[]], core = '', certificate?: 'server') {
  const server = await startHostileServer(behaviours, certificate ? { certificate } : {});
  onTestFinished(() => server.close());
  const home = await makeHome({ [shared.default]: `[core]\nhostname = "${server.url.origin}"\n${core}` });
  return { server, home };
}

async function completeLine(home: Home, line: string, options: TestIoOptions = {}, limitMs = 5000): Promise<string> {
  const face: Face = options.name ?? 'bos';
  const io = home.io(options);
  expect(await runCompletion(line.split(' '), io, face, limitMs)).toBe(0);
  expect(io.stderr.text).toBe('');
  return io.stdout.text;
}

const pathsOf = (server: HostileServer): (string | undefined)[] =>
  server.requests.map((request) => request.split('\r\n')[0]?.split(' ')[1]);

test('the program answers __complete', async () => {
  const io = (await makeHome()).io();
  expect(await run(['__complete', 'sessions', 'cr'], io)).toBe(0);
  expect(io.stdout.text).toBe('create\tBoot, reboot or shut down nodes with a session template\n');
});

test('names come from the server, sorted', async () => {
  const { home, server } = await setUp([sessions]);
  expect(await completeLine(home, 'sessions describe ')).toBe('first\nsecond\n');
  expect(pathsOf(server)).toEqual(['/apis/bos/v2/sessions']);
});

test('under v1 they come from the lists of v1, but for nodes', async () => {
  const { home, server } = await setUp([
    answer('200 OK', '["8f2fc013", "99a192c2"]', json),
    answer('200 OK', '[{"name": "cle-1.0.0"}]', json),
    answer('200 OK', '[{"id": "x3000c0s19b1n0"}]', json),
  ]);
  expect(await completeLine(home, 'v1 session describe ')).toBe('8f2fc013\n99a192c2\n');
  expect(await completeLine(home, 'bos v1 sessiontemplate describe ', { name: 'cray' })).toBe('cle-1.0.0\n');
  expect(await completeLine(home, 'v1 session create --limit ')).toBe('x3000c0s19b1n0\n:nospace\n');
  expect(pathsOf(server)).toEqual(['/apis/bos/v1/session', '/apis/bos/v1/sessiontemplate', '/apis/bos/v2/components']);
});

test('a list is kept for 30 seconds in a file of its owner alone, and then asked for again', async () => {
  const { home, server } = await setUp([sessions, answer('200 OK', '[{"name": "third"}]', json)]);
  const clock = steppedClock();
  expect(await completeLine(home, 'sessions describe ', { clock })).toBe('first\nsecond\n');
  await clock.sleep(29_999);
  expect(await completeLine(home, 'sessions list --status running', { clock })).toBe('running\n');
  expect(await completeLine(home, 'components list --session f', { clock })).toBe('first\n');
  expect(server.requests).toHaveLength(1);
  await clock.sleep(1);
  expect(await completeLine(home, 'sessions describe ', { clock })).toBe('third\n');
  expect(server.requests).toHaveLength(2);
  const [name = ''] = await readdir(join(home.path, '.cache/bos'));
  expect(name).toMatch(/^names-[0-9a-f]{32}\.json$/);
  expect(await home.mode(`.cache/bos/${name}`)).toBe('600');
});

test('XDG_CACHE_HOME says where the lists are kept', async () => {
  const { home } = await setUp([sessions]);
  await completeLine(home, 'sessions describe ', { env: { XDG_CACHE_HOME: join(home.path, 'elsewhere') } });
  expect(await readdir(join(home.path, 'elsewhere/bos'))).toHaveLength(1);
});

test('each tenant has lists of its own', async () => {
  const { home, server } = await setUp([sessions, answer('200 OK', '[{"name": "theirs"}]', json)]);
  await home.write(shared.configuration('other'), `[core]\nhostname = "${server.url.origin}"\ntenant = "other"\n`);
  expect(await completeLine(home, 'sessions describe ')).toBe('first\nsecond\n');
  expect(await completeLine(home, 'sessions describe --configuration other ')).toBe('theirs\n');
  expect(server.requests[1]).toMatch(/^cray-tenant-name: other$/im);
});

test('a damaged list is asked for again', async () => {
  const { home, server } = await setUp([sessions]);
  await completeLine(home, 'sessions describe ');
  const [name = ''] = await readdir(join(home.path, '.cache/bos'));
  for (const damage of ['{"savedAt', '[]', 'null', '{"savedAtMs": 9e15, "names": []}', '{"names": ["a"]}']) {
    await home.write(`.cache/bos/${name}`, damage);
    expect(await completeLine(home, 'sessions describe ')).toBe('first\nsecond\n');
  }
  expect(server.requests).toHaveLength(6);
});

test('names still come where the list cannot be kept', async () => {
  const { home } = await setUp([sessions]);
  await home.write('.cache', 'a file where the folder should be');
  expect(await completeLine(home, 'sessions describe ')).toBe('first\nsecond\n');
});

test('a server that never answers is given up at the limit', async () => {
  const { home, server } = await setUp([stall()]);
  const startMs = performance.now();
  expect(await completeLine(home, 'sessions describe ', {}, 100)).toBe('');
  expect(performance.now() - startMs).toBeLessThan(1500);
  expect(server.requests).toHaveLength(1);
});

test('an answer that never ends is given up at the limit', async () => {
  const { home } = await setUp([stall('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{"name"')]);
  expect(await completeLine(home, 'sessions describe ', {}, 100)).toBe('');
});

test.each([
  ['an error', answer('503 Service Unavailable', 'no', {})],
  ['a web page', answer('200 OK', '<html>', {})],
  ['no list', answer('200 OK', '{"name": "a"}', json)],
])('%s gives no names, and is asked for once', async (_, behaviour) => {
  const { home, server } = await setUp([behaviour]);
  expect(await completeLine(home, 'sessions describe ')).toBe('');
  expect(server.requests).toHaveLength(1);
});

test('there are no names where there is no server, no configuration, or a damaged one', async () => {
  const { home, server } = await setUp([sessions]);
  await server.close();
  expect(await completeLine(home, 'sessions describe ')).toBe('');
  await home.write(shared.default, '[core\n');
  expect(await completeLine(home, 'sessions describe ')).toBe('');
  expect(await completeLine(await makeHome(), 'sessions describe ')).toBe('');
});

test('names that a shell could take for more than a word are left out', async () => {
  const names = ['$(reboot)', '-y', ':files', 'a b', 'a\tb', 'a;b', '`a`', 'plain-1.0_x'].map((name) => ({ name }));
  const { home } = await setUp([answer('200 OK', JSON.stringify(names), json)]);
  expect(await completeLine(home, 'sessions describe ')).toBe('plain-1.0_x\n');
});

test('configurations are listed from their folder', async () => {
  const home = await makeHome({ [shared.default]: '', [shared.configuration('test')]: '' });
  expect(await completeLine(home, 'config use ')).toBe('default\ntest\n');
});

test('the stored token is sent, and an expired one neither sent nor renewed', async () => {
  const { home, server } = await setUp([sessions], '', 'server');
  const env = { CRAY_CREDENTIALS: 'token.json', CRAY_CACERT: certificateFile('server') };
  const clock = steppedClock(1_000_000_000_000);
  await home.write('token.json', '{"access_token": "old", "refresh_token": "r", "expires_at": 999999999}');
  expect(await completeLine(home, 'sessions describe ', { env, clock })).toBe('');
  expect(server.requests).toEqual([]);
  await home.write('token.json', '{"access_token": "good", "expires_at": 1000009999}');
  expect(await completeLine(home, 'sessions describe ', { env, clock })).toBe('first\nsecond\n');
  expect(server.requests[0]).toMatch(/^authorization: Bearer good$/im);
});

test('a token is not sent over plain http', async () => {
  const { home, server } = await setUp([sessions]);
  await home.write('token.json', '{"access_token": "good"}');
  expect(await completeLine(home, 'sessions describe ', { env: { CRAY_CREDENTIALS: 'token.json' } })).toBe('');
  expect(server.requests).toEqual([]);
});
