import { execFile } from 'node:child_process';
import { writeFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { program, startWords } from '../support/program.js';
import type { World } from './run-case.js';

/** Runs the built program in a process of its own, under the name `cray`, with standard input from a pipe. */
export async function runChild(
  argv: readonly string[],
  { env, home, stdin }: World,
): Promise<{ exit: number | 'crash'; stdout: string; stderr: string }> {
  const link = join(home, 'cray');
  const input = join(home, 'standard-input');
  await symlink(program, link);
  await writeFile(input, stdin);
  return await new Promise((resolve) => {
    // A pipe of the shell's: the one that Node itself would make is a socket, and cannot be opened by name.
    const words = ['-c', 'cat "$0" | "$@"', input, ...startWords(link), ...argv];
    execFile('/bin/sh', words, { env, cwd: home, timeout: 20_000 }, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      resolve({ exit: typeof code === 'number' ? code : 'crash', stdout, stderr });
    });
  });
}
