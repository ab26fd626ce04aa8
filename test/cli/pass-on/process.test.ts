import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeHome } from '../../support/home.js';
import { program } from '../../support/program.js';

// The built program as the first cray in PATH, in a process of its own, and another one behind it.

interface Machine {
  path(name: string): string;
  /** Starts `cray` with words from PATH. */
  start(words: readonly string[], env?: Record<string, string>): ChildProcessWithoutNullStreams;
  /** Runs a script of a shell to its end. */
  shell(script: string, env?: Record<string, string>): Promise<Ended>;
}

interface Ended {
  /** The exit status, or the signal that ended it. */
  status: number | NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A machine with this program as `one/cray`, and the given scripts. */
async function makeMachine(files: Record<string, string>): Promise<Machine> {
  const home = await makeHome(files);
  const path = (name: string): string => join(home.path, name);
  for (const name of Object.keys(files)) chmodSync(path(name), 0o755);
  mkdirSync(path('one'));
  symlinkSync(program, path('one/cray'));
  const folders = [path('one'), path('two'), path('three'), dirname(process.execPath), '/usr/bin', '/bin'];
  const start = (words: readonly string[], env: Record<string, string> = {}): ChildProcessWithoutNullStreams => {
    const [first = '', ...rest] = words;
    const child = spawn(first, rest, { cwd: home.path, env: { PATH: folders.join(':'), HOME: home.path, ...env } });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };
  return {
    path,
    start: (words, env) => start([path('one/cray'), ...words], env),
    shell: (script, env) => end(start(['/bin/sh', '-c', script], env)),
  };
}

async function end(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { status: child.exitCode ?? child.signalCode, stdout, stderr };
}

const script = (...lines: string[]): string => `#!/bin/sh\n${lines.join('\n')}\n`;

describe('the next cray', () => {
  test('is given words, environment and standard input, and gives output, errors and its status', async () => {
    const machine = await makeMachine({
      'two/cray': script('printf "[%s]" "$#" "$@" "$NODE_OPTIONS"', 'cat', 'echo wrong >&2', 'exit 37'),
    });
    const child = machine.start(['hsm', '', 'a  b', '*', '--x=é\n'], { NODE_OPTIONS: '--max-http-header-size=20000' });
    child.stdin.end('typed\n');
    expect(await end(child)).toEqual({
      status: 37,
      stdout: '[5][hsm][][a  b][*][--x=é\n][--max-http-header-size=20000]typed\n',
      stderr: 'wrong\n',
    });
  });

  test('is asked for by its path', async () => {
    const machine = await makeMachine({ 'two/cray': script('echo "$0"') });
    expect((await end(machine.start(['hsm']))).stdout).toBe(`${machine.path('two/cray')}\n`);
  });

  test('is this same process', async () => {
    const machine = await makeMachine({ 'two/cray': script('echo "$$"') });
    const child = machine.start(['hsm']);
    expect((await end(child)).stdout).toBe(`${child.pid}\n`);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGKILL'] as const)(
    'gets %s itself, and ends by it',
    async (signal) => {
      const machine = await makeMachine({ 'two/cray': script('ulimit -c 0', 'echo ready', 'read word') });
      const child = machine.start(['hsm']);
      await once(child.stdout, 'data');
      child.kill(signal);
      expect(await end(child)).toEqual({ status: signal, stdout: '', stderr: '' });
    },
  );

  test('lives on when the terminal closes, where the script that calls it does', async () => {
    const machine = await makeMachine({ 'two/cray': script('kill -HUP $$', 'echo "lives on"') });
    expect(await machine.shell('trap "" HUP; cray hsm; exit $?')).toEqual({
      status: 0,
      stdout: 'lives on\n',
      stderr: '',
    });
    expect((await machine.shell('cray hsm; echo "status $?"')).stdout).toBe('status 129\n');
  });

  test('lives on when the terminal closes, where nohup has started it in a shell that names it', async () => {
    const machine = await makeMachine({ 'two/cray': script('kill -HUP $$', 'echo "lives on"') });
    expect(await machine.shell(`bash -c 'nohup cray hsm; echo "status $?"'`)).toMatchObject({
      stdout: 'lives on\nstatus 0\n',
    });
    expect((await machine.shell(`bash -c 'cray hsm; echo "status $?"'`)).stdout).toBe('status 129\n');
  });

  test('can do what it likes with a signal', async () => {
    const machine = await makeMachine({
      'two/cray': script('trap "echo caught; exit 3" INT', 'echo ready', 'while :; do read word; done'),
    });
    const child = machine.start(['hsm']);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await end(child)).toEqual({ status: 3, stdout: 'caught\n', stderr: '' });
  });

  test('ends quietly when the reader of its output goes away, as any program of a shell does', async () => {
    const machine = await makeMachine({ 'two/cray': script('exec yes') });
    expect(await machine.shell('{ cray hsm; echo "status $?" >&2; } | head -1')).toEqual({
      status: 0,
      stdout: 'y\n',
      stderr: 'status 141\n',
    });
  });

  test('is a text for a shell where it does not say what runs it', async () => {
    const machine = await makeMachine({ 'two/cray': 'echo "text $1"\n' });
    expect(await machine.shell('cray hsm')).toEqual({ status: 0, stdout: 'text hsm\n', stderr: '' });
  });

  test('is a line, and no crash, where it cannot be started', async () => {
    const machine = await makeMachine({ 'two/cray': '#!/nonexistent/python3\n' });
    const { status, stdout, stderr } = await machine.shell('cray hsm');
    expect([status, stdout, stderr.split('\n').length]).toEqual([127, '', 2]);
    expect(stderr).toContain(machine.path('two/cray'));
  });

  test('may have a = in its path', async () => {
    const machine = await makeMachine({ 'opt/a=b/reference': script('echo "$0" "$@"') });
    const outcome = await machine.shell('cray hsm', { BOS_CRAY_FALLBACK: 'opt/a=b/reference' });
    expect(outcome).toMatchObject({ status: 0, stdout: `${machine.path('opt/a=b/reference')} hsm\n` });
  });

  test('may call cray again, for BOS and for a module of its own', async () => {
    const machine = await makeMachine({
      'two/cray': script('[ "$1" = inner ] && echo "inner $2" && exit', 'cray --version', 'cray inner "$1"'),
    });
    expect(await machine.shell('cray hsm')).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^cray, version [\d.]+\ninner hsm\n$/) as string,
      stderr: '',
    });
  });
});

describe('a circle ends', () => {
  const noOther = "Error: No such command 'hsm'. There is no other cray in PATH, and BOS_CRAY_FALLBACK is not set.\n";

  test.each([
    ['becomes this program again', 'exec cray "$@"'],
    ['starts this program again', 'cray "$@"'],
  ])('where the next cray %s', async (_, line) => {
    const machine = await makeMachine({ 'two/cray': script(line) });
    const { status, stderr } = await machine.shell('cray hsm');
    expect([status, stderr.slice(stderr.indexOf('Error'))]).toEqual([2, noOther]);
  });

  test('where a script that calls this program stands first in PATH', async () => {
    const machine = await makeMachine({
      'first/cray': script('"$HOME/one/cray" "$@"'),
      'two/cray': script('echo "the reference: $1"'),
    });
    const path = `${machine.path('first')}:${machine.path('two')}:${dirname(process.execPath)}:/usr/bin:/bin`;
    expect(await machine.shell('cray hsm', { PATH: path })).toEqual({
      status: 0,
      stdout: 'the reference: hsm\n',
      stderr: '',
    });
  });
});
