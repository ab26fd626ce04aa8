import { describe, expect, test } from 'vitest';
import type { Face } from '../../../src/kinds/face.js';
import { run } from '../../../src/main.js';
import { version } from '../../../src/version.js';
import { makeHome, shared } from '../../support/home.js';
import { serve } from '../../support/serve.js';

/** A server that says these bodies by path, and 404 to all else; without an argument it is silent. */
async function startServer(bodies?: Readonly<Record<string, string>>): Promise<string> {
  const origin = await serve((request, response) => {
    if (bodies === undefined) return;
    const body = bodies[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(body ?? '{}');
  });
  return new URL(origin).host;
}

/** What `bos` with these words prints, against a system of this configuration. */
async function runVersion(core: string | undefined, words: readonly string[] = [], face: Face = 'bos') {
  const home = await makeHome(core === undefined ? {} : { [shared.default]: `[core]\n${core}\n` });
  const io = home.io({ name: face });
  const status = await run(face === 'bos' ? ['version', ...words] : words, io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text.replaceAll(home.path, 'HOME') };
}

const release = '{"major": "2", "minor": "18", "patch": "3", "links": []}';
const json = ['--format', 'json', '--retries', '0'];

test('it shows client, server, system and tenant', async () => {
  const host = await startServer({ '/apis/bos/v2/version': release });
  const { status, stdout, stderr } = await runVersion(`hostname = "http://${host}"\ntenant = "vcluster-a"`, json);
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({ client: version, server: '2.18.3', system: host, tenant: 'vcluster-a' });
});

test('a server that has v1 alone says it there', async () => {
  const host = await startServer({ '/apis/bos/v1/version': '{"major": 1, "minor": 9, "patch": 0}' });
  const { stdout } = await runVersion(`hostname = "http://${host}"`, ['--format', 'json', '--query', 'server']);
  expect(stdout).toBe('"1.9.0"\n');
});

test('as a table', async () => {
  const host = await startServer({ '/apis/bos/v2/version': release });
  const { stdout } = await runVersion(`hostname = "http://${host}"`, ['--format', 'table']);
  expect(stdout).toBe(`client  ${version}\nserver  2.18.3\nsystem  ${host}\ntenant  -\n`);
});

describe('a version of the server that is not known is a warning in one line, and no failure', () => {
  const warning = 'warning: The version of the server is not known: ';

  test('nobody listens there', async () => {
    const { status, stdout, stderr } = await runVersion('hostname = "http://127.0.0.1:9"', json);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ client: version, server: null, system: '127.0.0.1:9', tenant: null });
    expect(stderr).toBe(`${warning}Cannot connect to http://127.0.0.1:9: the connection was refused.\n`);
  });

  test('in a table it stands in words', async () => {
    const { stdout } = await runVersion('hostname = "http://127.0.0.1:9"', ['--format', 'table']);
    expect(stdout).toBe(`client  ${version}\nserver  not known\nsystem  127.0.0.1:9\ntenant  -\n`);
  });

  test('the server is silent', async () => {
    const host = await startServer();
    const { status, stderr } = await runVersion(`hostname = "http://${host}"`, ['--timeout', '20ms']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^warning: The version of the server is not known: .*\.\n$/);
  });

  test('it has no BOS, or says no version', async () => {
    const bare = await startServer({});
    const odd = await startServer({ '/apis/bos/v2/version': '{"version": "new"}' });
    expect((await runVersion(`hostname = "http://${bare}"`)).stderr).toBe(
      `${warning}The server responded with 404 Not Found.\n`,
    );
    expect((await runVersion(`hostname = "http://${odd}"`)).stderr).toBe(
      `${warning}Its response contains no version.\n`,
    );
  });

  test('there is no configuration', async () => {
    const { status, stdout, stderr } = await runVersion(undefined, json);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ client: version, server: null, system: null, tenant: null });
    expect(stderr).toMatch(/^warning: The version of the server is not known: .*\n$/);
  });

  test('--quiet leaves the warning out', async () => {
    expect((await runVersion('hostname = "http://127.0.0.1:9"', ['--quiet'])).stderr).toBe('');
  });
});

test('Ctrl-C ends it as any command', async () => {
  const host = await startServer();
  const home = await makeHome({ [shared.default]: `[core]\nhostname = "http://${host}"\n` });
  const io = home.io({ name: 'bos', signal: AbortSignal.abort('SIGINT') });
  expect(await run(['version'], io)).toBe(130);
});

test('the commands below it, and --version, are as before', async () => {
  const host = await startServer({ '/apis/bos/v2/version': release });
  const core = `hostname = "http://${host}"`;
  expect((await runVersion(core, ['list', '--format', 'json', '--query', 'minor'])).stdout).toBe('"18"\n');
  const home = await makeHome();
  const io = home.io({ name: 'bos' });
  expect(await run(['--version'], io)).toBe(0);
  expect(io.stdout.text).toBe(`bos ${version}\n`);
});

test('its help has both', async () => {
  const { stdout } = await runVersion(undefined, ['--help']);
  expect(stdout).toContain('Usage: bos version [OPTIONS]\n');
  expect(stdout).toContain('\nCommands:\n  list  Show the version of the service\n');
});

test('an unknown word behind it is one', async () => {
  expect(await runVersion(undefined, ['lst'])).toEqual({
    status: 2,
    stdout: '',
    stderr: "error: No such command 'lst'.\n  Did you mean list?\n",
  });
});

test('under cray the group shows its help, and no version', async () => {
  const { status, stdout } = await runVersion(undefined, ['bos', 'version'], 'cray');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: cray bos version \[OPTIONS\] COMMAND/);
});
