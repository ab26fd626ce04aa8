import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeHome } from './support/home.js';
import { isBinary, program, startWords } from './support/program.js';
import { serve } from './support/serve.js';

// The built program in processes of its own: what pipes, signals and other releases of Node do to it.

const binFolder = fileURLToPath(new URL('../bin', import.meta.url));

/** Starts the program, or what else stands first, in a home folder whose configuration names a server. */
async function start(url: string, command: readonly string[]): Promise<ChildProcessWithoutNullStreams> {
  const home = await makeHome({ 'configuration.toml': `[core]\nhostname = "${url}"\n` });
  const env = { PATH: process.env.PATH, HOME: home.path, CRAY_CONFIG: join(home.path, 'configuration.toml') };
  const [first = '', ...rest] = command;
  const child = spawn(first, rest, { env, cwd: home.path });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

interface Ended {
  /** The exit status, or the signal that ended it. */
  status: number | NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

async function end(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { status: child.exitCode ?? child.signalCode, stdout, stderr };
}

const list = ['v2', 'components', 'list', '--format', 'json'];
/** As JSON with indents a bit more than 3 MiB. */
const components = Array.from({ length: 20_000 }, (_, index) => ({ id: `x${index}`, error: 'é'.repeat(20) }));
const printed = `${JSON.stringify(components, undefined, 2).replaceAll('é', '\\u00e9')}\n`;

describe('a pipe', () => {
  test('whose reader is slow gets all of 3 MiB', async () => {
    const sent = Promise.withResolvers<unknown>();
    const url = await serve((_, response) =>
      response.end(JSON.stringify(components), () => {
        sent.resolve(true);
      }),
    );
    const child = await start(url, [...startWords(), ...list]);
    const chunks: Buffer[] = [];
    const [closed, complaints] = [once(child, 'close'), text(child.stderr)];
    // Nothing is read before the program has all that it is to write, and then a little at a time.
    await sent.promise;
    for await (const chunk of child.stdout) {
      chunks.push(chunk as Buffer);
      for (let count = 0; count < 10; count++) await turn();
    }
    expect(printed.length).toBeGreaterThan(3 * 1024 * 1024);
    expect(Buffer.concat(chunks).toString() === printed).toBe(true);
    await closed;
    expect([child.exitCode, await complaints]).toEqual([0, '']);
  });

  test('whose reader goes away after one line ends without a trace', async () => {
    const url = await serve((_, response) => response.end(JSON.stringify(components)));
    const script = '{ "$@"; echo "status $?" >&2; } | head -1';
    const child = await start(url, ['/bin/sh', '-c', script, 'sh', ...startWords(), ...list]);
    expect(await end(child)).toEqual({ status: 0, stdout: '[\n', stderr: 'status 0\n' });
  });
});

describe('a signal during a request that is not answered', () => {
  test.each([
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGHUP', 'SIGHUP'],
    // Node would open its debugger. The binary ignores the signal, by an option of Node that it holds.
    ...(isBinary ? [] : [['SIGUSR1', 'SIGTERM'] as const]),
  ] as const)('%s ends it as the signal itself would: %s', async (signal, status) => {
    const asked = Promise.withResolvers<unknown>();
    const url = await serve(asked.resolve);
    const child = await start(url, [...startWords(), 'v2', 'list']);
    void asked.promise.then(() => child.kill(signal));
    expect(await end(child)).toEqual({ status, stdout: '', stderr: 'error: Interrupted.\n' });
  });

  test('that says that the terminal has closed means nothing under nohup, and to a script that ignores it', async () => {
    for (const line of ['nohup "$@" &', 'trap \'\' HUP; "$@" &']) {
      const asked = Promise.withResolvers<ServerResponse>();
      const url = await serve((_, response) => {
        asked.resolve(response);
      });
      const script = `${line} echo $!; wait $!; echo "status $?"`;
      const words = [...startWords(), 'v2', 'components', 'list', '--format', 'jsonl'];
      const child = await start(url, ['/bin/bash', '-c', script, 'bash', ...words]);
      const [pid] = (await once(child.stdout, 'data')) as [Buffer];
      const response = await asked.promise;
      process.kill(Number(pid.toString()), 'SIGHUP');
      response.end('[{"id": "x1"}]');
      expect((await end(child)).stdout).toBe('{"id": "x1"}\nstatus 0\n');
    }
  });

  test('ends the loop of a shell too', async () => {
    let asked = 0;
    const arrived = Promise.withResolvers<unknown>();
    const url = await serve(() => {
      asked += 1;
      arrived.resolve(true);
    });
    // In a group of its own, whose every process Ctrl-C would reach.
    const script = 'set -m; bash -c \'for i in 1 2 3; do "$@"; done\' bash "$@" & echo $!; wait $!; echo "status $?"';
    const child = await start(url, ['/bin/bash', '-c', script, 'bash', ...startWords(), 'v2', 'list']);
    const [pid] = (await once(child.stdout, 'data')) as [Buffer];
    void arrived.promise.then(() => process.kill(-Number(pid.toString()), 'SIGINT'));
    expect(await end(child)).toMatchObject({ stdout: 'status 130\n' });
    expect(asked).toBe(1);
  });
});

describe('a signal while an input keeps it waiting', () => {
  test.each([
    ['a body', ['v2', 'sessiontemplates', 'create', 't', '--file', 'pipe']],
    ['a list of nodes', ['v2', 'components', 'update', '@pipe', '--enabled', 'true']],
    ['a configuration', ['v2', 'list', '--configuration', '../../../pipe']],
    ['a token', ['v2', 'list', '--token', 'pipe']],
  ])('ends it, and nothing was sent: %s', async (_, words) => {
    let asked = 0;
    const url = await serve(() => (asked += 1));
    const script = 'mkfifo pipe; "$@" & exec 3> pipe; kill -TERM $!; wait $!; echo "status $?"';
    const child = await start(url, ['/bin/bash', '-c', script, 'bash', ...startWords(), ...words]);
    const { stdout, stderr } = await end(child);
    expect([stdout, stderr.split('\n')[0], asked]).toEqual(['status 143\n', 'error: Interrupted.', 0]);
    expect(stderr).not.toContain('may have been done');
  });
});

test('a file that may not become longer holds what has room, and that is an error', async () => {
  const url = await serve((_, response) => response.end(JSON.stringify(components)));
  const script = 'ulimit -f 8; "$@" > out; echo "status $?"; wc -c < out';
  const { stdout, stderr } = await end(await start(url, ['/bin/bash', '-c', script, 'sh', ...startWords(), ...list]));
  expect(stdout.split(/\s+/)).toEqual(['status', '2', '8192', '']);
  const message = 'The output cannot be written: it may not become longer (see ulimit -f).';
  expect(JSON.parse(stderr)).toEqual({ error: { code: 'bad-file', message } });
});

test("Node's own warnings and notes stay away", async () => {
  const url = await serve((_, response) => response.end('{"major": "2"}'));
  const script = 'NODE_DEBUG=http,net,stream,tls NODE_TLS_REJECT_UNAUTHORIZED=0 exec "$@"';
  const words = [...startWords(), 'v2', 'list', '--query', 'major', '--format', 'json'];
  expect(await end(await start(url, ['sh', '-c', script, 'sh', ...words]))).toEqual({
    status: 0,
    stdout: '"2"\n',
    stderr: '',
  });
});

describe('the name that the program is called by', () => {
  test.each([
    ['cray', /^cray, version \d/, 'Usage: cray bos v2 [OPTIONS] COMMAND [ARGS]...', ['bos', 'v2']],
    ['bos', /^bos \d/, 'Usage: bos v2 COMMAND [ARGS]...', ['v2']],
  ])('is that of a link: %s', async (name, version, usage, group) => {
    const home = await makeHome();
    const link = join(home.path, name);
    await symlink(program, link);
    expect((await end(await start('http://h', [...startWords(link), '--version']))).stdout).toMatch(version);
    const { stdout } = await end(await start('http://h', [...startWords(link), ...group]));
    expect(stdout.split('\n')[0]).toBe(usage);
  });
});

test('a command runs in a folder that has been removed', async () => {
  const url = await serve((_, response) => response.end('{"major": "2"}'));
  const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';
  const words = [...startWords(), 'v2', 'list', '--query', 'major', '--format', 'json'];
  expect(await end(await start(url, ['sh', '-c', script, 'sh', ...words]))).toEqual({
    status: 0,
    stdout: '"2"\n',
    stderr: '',
  });
});

describe('on a Node too old', () => {
  const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })";

  /** The program alone in a folder, with what stands there for the pinned Node, and a Node that says it is old. */
  async function startOld(pinned: string | undefined, argv: string[]): Promise<ChildProcessWithoutNullStreams> {
    const home = await makeHome();
    await cp(binFolder, join(home.path, 'bin'), { recursive: true });
    if (pinned !== undefined) {
      await mkdir(join(home.path, 'node_modules/.bin'), { recursive: true });
      await writeFile(join(home.path, 'node_modules/.bin/node'), `#!/bin/sh\n${pinned}\n`, { mode: 0o755 });
    }
    const link = join(home.path, 'cray');
    await symlink(join(home.path, 'bin/bos.js'), link);
    return start('http://h', [process.execPath, '--import', `data:text/javascript,${old}`, link, ...argv]);
  }

  test('it goes on under the pinned Node beside it, with the same name, arguments, streams and status', async () => {
    const child = await startOld('printf "<%s>" "${1##*/}"; shift; printf "<%s>" "$@"; cat; echo trouble >&2; exit 7', [
      'a b',
      '',
      '*',
    ]);
    child.stdin.end(' and input');
    expect(await end(child)).toEqual({ status: 7, stdout: '<cray><a b><><*> and input', stderr: 'trouble\n' });
  });

  test('it passes on a request to end', async () => {
    const child = await startOld('echo ready; exec sleep 60', []);
    child.stdout.once('data', () => child.kill('SIGTERM'));
    expect(await end(child)).toMatchObject({ status: 'SIGTERM', stdout: 'ready\n' });
  });

  test('without one beside it, it says so in one line', async () => {
    expect(await end(await startOld(undefined, ['v2', 'list']))).toEqual({
      status: 1,
      stdout: '',
      stderr: 'bos needs Node 24, and this is Node 20.20.2: run npm ci, or install Node 24.\n',
    });
  });
});

test.runIf(process.platform === 'linux' && process.geteuid?.() === 0)(
  'a core of root would hold nothing of the memory',
  async () => {
    const asked = Promise.withResolvers<unknown>();
    const child = await start(await serve(asked.resolve), [...startWords(), 'v2', 'list']);
    await asked.promise;
    expect(await readFile(`/proc/${child.pid ?? 0}/coredump_filter`, 'utf8')).toBe('00000000\n');
    child.kill();
    await end(child);
  },
);
