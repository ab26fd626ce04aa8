import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { run } from '../../src/main.js';
import { program, startWords } from '../support/program.js';
import { testIo, type TestIoOptions } from '../support/test-io.js';

/** What a command of a story came to. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of a story in its world. */
export type RunCommand = (argv: readonly string[], world: TestIoOptions) => Promise<Ended>;

/** In this process, with the clock and the terminal of the story. */
export const runInProcess: RunCommand = async (argv, world) => {
  const io = testIo(world);
  const status = await run(argv, io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
};

/** In a process of its own, whose clock is the world's: for stories that tell no time. A terminal it has none. */
export const runInChild: RunCommand = async (argv, world) => {
  if (world.isTTY) return runInProcess(argv, world);
  const home = await mkdtemp(join(tmpdir(), 'bos-story-'));
  try {
    const link = join(home, world.name ?? 'bos');
    await symlink(program, link);
    const [command = '', ...words] = [...startWords(link), ...argv];
    const child = spawn(command, words, { cwd: world.cwd, env: { ...world.env, HOME: home } });
    child.stdin.end(world.stdin);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    // In a story a request takes no time, and all have one id.
    const told = stderr
      .replace(/ in \d+ ms(?= \(request |$)/gm, ' in 0 ms')
      .replace(/\brequest [0-9a-f]{8}-[0-9a-f-]{27}/g, 'request 00000000-0000-4000-8000-00000000cafe');
    return { status: child.exitCode ?? 1, stdout, stderr: told };
  } finally {
    await rm(home, { recursive: true });
  }
};
