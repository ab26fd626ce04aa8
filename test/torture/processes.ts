import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { certificateFile } from '../support/hostile-server.js';
import type { Home } from '../support/home.js';
import { startWords } from '../support/program.js';

/** What a process came to; `status` is null for one that was killed. */
export interface ProcessEnd {
  readonly status: number | null;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Runs the built program in a home folder, and kills it after so many milliseconds, if any are given. */
export async function runProcess(home: Home, line: string, killAfterMs?: number): Promise<ProcessEnd> {
  const [first = '', ...rest] = startWords();
  const startMs = performance.now();
  const env = { PATH: process.env.PATH, HOME: home.path, REQUESTS_CA_BUNDLE: certificateFile('server') };
  const child = spawn(first, [...rest, ...line.split(' ')], {
    env,
    cwd: home.path,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const closed = once(child, 'close');
  const stderr = await text(child.stderr);
  await closed;
  clearTimeout(timer);
  return { status: child.exitCode, stderr, milliseconds: performance.now() - startMs };
}
