import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { run } from '../../../src/main.js';
import type { Output, SignalName } from '../../../src/util/io.js';
import { makeHome, type Home } from '../../support/home.js';
import type { TestIoOptions } from '../../support/test-io.js';

/** A program that keeps what it was given and what some addresses answered: `node -e … OUT PATH… -- WORD…`. */
const program = `
  const words = process.argv.slice(1);
  const [out, ...paths] = words;
  const shown = ['CRAY_CONFIG_DIR', 'CRAY_CONFIG', 'CRAY_CREDENTIALS', 'CRAY_FORMAT', 'BOS_SANDBOX_URL', 'no_proxy',
    'SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS', 'BOS_SANDBOX_CACERT'];
  const env = Object.fromEntries(shown.filter((name) => name in process.env).map((name) => [name, process.env[name]]));
  const { readFileSync, writeFileSync } = require('node:fs');
  const configuration = readFileSync(process.env.CRAY_CONFIG_DIR + '/.config/cray/configurations/sandbox', 'utf8');
  Promise.all(paths.filter((path) => path.startsWith('/')).map((path) => fetch(process.env.BOS_SANDBOX_URL + path).then((answer) => answer.status))).then(
    (statuses) => writeFileSync(out, JSON.stringify({ words, env, configuration, statuses, cwd: process.cwd() })),
  );
`;

interface Seen {
  readonly words: string[];
  readonly env: Record<string, string>;
  readonly configuration: string;
  readonly statuses: number[];
  readonly cwd: string;
}

async function look(home: Home, options: string[], words: string[], io = home.io()): Promise<Seen> {
  const command = [process.execPath, '-e', program, 'seen.json', ...words];
  expect(await run(['sandbox', 'run', ...options, '--', ...command], io)).toBe(0);
  return JSON.parse((await home.read('seen.json')) ?? '') as Seen;
}

describe('sandbox run', () => {
  test('hands the command its words as they were typed, a configuration and the address, and takes all away again', async () => {
    const home = await makeHome();
    const seen = await look(home, ['--nodes', '3'], ['/apis/bos/v2', '--help', '--', '-x', '--nodes=9', '']);
    const { BOS_SANDBOX_URL: url = '', CRAY_CONFIG_DIR: folder = '' } = seen.env;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+$/);
    expect(seen).toEqual({
      words: ['seen.json', '/apis/bos/v2', '--help', '--', '-x', '--nodes=9', ''],
      env: { BOS_SANDBOX_URL: url, CRAY_CONFIG_DIR: folder, no_proxy: '127.0.0.1' },
      configuration: `[core]\nhostname = "${url}"\n`,
      statuses: [200],
      cwd: home.path,
    });
    expect(existsSync(folder)).toBe(false);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('keeps the command away from every other configuration, login and proxy, and leaves the rest of its environment', async () => {
    const home = await makeHome();
    const env = { CRAY_CONFIG: 'real', CRAY_CREDENTIALS: 'token', CRAY_FORMAT: 'json', no_proxy: 'a,b' };
    const seen = await look(home, [], [], home.io({ env }));
    expect([seen.env.CRAY_CONFIG, seen.env.CRAY_CREDENTIALS]).toEqual([undefined, undefined]);
    expect([seen.env.CRAY_FORMAT, seen.env.no_proxy]).toEqual(['json', 'a,b,127.0.0.1']);
  });

  test('with --tls names the authority to everybody, so that the certificate is accepted', async () => {
    const seen = await look(await makeHome(), ['--tls'], ['/apis/bos/v2/healthz']);
    const { BOS_SANDBOX_URL: url = '', CRAY_CONFIG_DIR: folder = '' } = seen.env;
    const file = join(folder, 'authority.pem');
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:[0-9]+$/);
    expect(seen.env).toEqual({
      BOS_SANDBOX_URL: url,
      CRAY_CONFIG_DIR: folder,
      no_proxy: '127.0.0.1',
      SSL_CERT_FILE: file,
      REQUESTS_CA_BUNDLE: file,
      CURL_CA_BUNDLE: file,
      NODE_EXTRA_CA_CERTS: file,
      BOS_SANDBOX_CACERT: file,
    });
    expect(seen.configuration).toBe(`[core]\nhostname = "${url}"\ncacert = "${file}"\n`);
    expect(seen.statuses).toEqual([200]);
  });

  test('with --auth lets nobody in without a token, on TLS', async () => {
    const seen = await look(await makeHome(), ['--auth'], ['/apis/bos/v2/healthz', '/apis/smd/hsm/v2/groups']);
    expect(seen.env.BOS_SANDBOX_URL).toMatch(/^https:/);
    expect(seen.configuration).toMatch(/\n\n\[auth\.login\]\nusername = "admin"\n$/);
    expect(seen.statuses).toEqual([401, 401]);
  });

  test('with --log prints every request on stderr', async () => {
    const home = await makeHome();
    const io = home.io();
    await look(home, ['--log'], ['/apis/bos/v2/healthz'], io);
    expect([io.stdout.text, io.stderr.text]).toEqual(['', 'GET /apis/bos/v2/healthz 200\n']);
  });
});

test('where no folder can be made for its configuration it says so, and leaves nothing running', async () => {
  const home = await makeHome();
  const io = home.io();
  vi.stubEnv('TMPDIR', join(home.path, 'none'));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await run(['sandbox', 'run', '--nodes', '1', ...node('')], io)).toBe(2);
  expect([io.stdout.text, io.stderr.text]).toEqual([
    '',
    `error: No folder can be created in ${join(home.path, 'none')}: there is no such file or folder.\n` +
      '  Set TMPDIR to a folder for temporary files.\n',
  ]);
});

async function end(options: TestIoOptions, words: string[]) {
  const home = await makeHome();
  const io = home.io(options);
  const status = await run(['sandbox', 'run', '--nodes', '1', '--log', ...words], io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
}

const node = (script: string): string[] => ['--', process.execPath, '-e', script];

describe('the end of sandbox run', () => {
  test.each([0, 1, 7, 255])('is that of the command: status %i', async (status) => {
    expect(await end({}, node(`process.exitCode = ${status}`))).toEqual({ status, stdout: '', stderr: '' });
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGKILL', 137],
  ] as const)('is that of a command that %s ended: status %i', async (name, status) => {
    expect((await end({}, node(`process.kill(process.pid, '${name}')`))).status).toBe(status);
  });

  /** Sends a signal when the command has made its first request, which it does when it listens for signals. */
  async function signal(name: SignalName, script: string, isTTY = false): Promise<number> {
    const home = await makeHome();
    let listener: ((name: SignalName) => void) | undefined;
    let stopped = false;
    const onSignal = (given: typeof listener): (() => void) => {
      listener = given;
      return () => {
        stopped = true;
      };
    };
    const io = home.io({ onSignal, isTTY });
    const stderr: Output = { ...io.stderr, write: () => Promise.resolve(listener?.(name)) };
    const asking = `${script}; fetch(process.env.BOS_SANDBOX_URL + '/apis/bos/v2/healthz'); setInterval(() => {}, 1e6)`;
    const status = await run(['sandbox', 'run', '--log', ...node(asking)], { ...io, stderr });
    expect(stopped).toBe(true);
    return status;
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s is passed on, and the command decides', async (name) => {
    expect(await signal(name, `process.on('${name}', () => process.exit(5))`)).toBe(5);
  });

  test('a command that does not listen for a signal is ended by it', async () => {
    expect(await signal('SIGTERM', '')).toBe(143);
  });

  test('Ctrl-C is left to the terminal, which sends it to the command by itself', async () => {
    const script = `process.on('SIGINT', () => process.exit(5)); setTimeout(() => process.exit(6), 500)`;
    expect(await signal('SIGINT', script, true)).toBe(6);
  });

  test('comes before the command has begun where a signal came while the sandbox started', async () => {
    const abort = new AbortController();
    abort.abort('SIGTERM');
    expect(await end({ signal: abort.signal }, node('process.exit(9)'))).toMatchObject({ status: 143 });
  });

  test('is 2 where the folder to run it in is gone', async () => {
    const cwd = '/nowhere/at/all';
    expect(await end({ cwd }, node(''))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`cannot be run: the folder ${cwd} is gone.\n`) as string,
    });
  });

  test('is 2 where there is no such program, or none was named', async () => {
    expect(await end({}, ['--', './none'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: ./none cannot be run: there is no such program.\n' +
        '  Give a program and its arguments: `bos sandbox run -- ./boot.sh compute`.\n',
    });
    expect((await end({}, ['--', '/etc/passwd/none'])).stderr).toContain(
      'error: /etc/passwd/none cannot be run: a part of its path is not a folder.\n',
    );
    const long = await end({}, ['--', process.execPath, 'a'.repeat(3_000_000)]);
    expect(long.stderr).toContain(' cannot be run: its arguments are too long.\n');
    expect((await end({}, [])).stderr).toContain("error: Missing argument 'COMMAND'.");
    expect((await end({}, ['--', ''])).stderr).toContain('error: An empty name cannot be run: it is not a program.');
  });
});
