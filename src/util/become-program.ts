import { existsSync } from 'node:fs';
import { ignoresHangUp } from './hang-up.js';
import type { Io } from './io.js';

/** Finds out by itself how a file is run, and says in a line why it cannot be: Node would crash instead. */
const starter = '/usr/bin/env';

/** Options of its newer releases, for what Node changes when it starts: it blocks a signal where it may not open its debugger … */
const unblocking = '--default-signal=USR1';
/** … and listens to all others, also where it was started by nohup. */
const ignoring = '--ignore-signal=HUP';

/** Node ignores these, and a program inherits what is ignored, but not what is listened to. */
const ignoredByNode = ['SIGPIPE', 'SIGXFSZ'] as const;

/** See Io. Throws where this system cannot do it. */
export function becomeProgram(argv: readonly string[], env: Io['env']): Promise<number> {
  const [file = ''] = argv;
  // What contains a = would be a variable to the starter.
  const words = existsSync(starter) && !file.includes('=') ? [...startWords(env), ...argv] : [...argv];
  for (const name of ignoredByNode) process.on(name, () => undefined);
  if (!process.execve) throw new Error('This Node cannot replace itself with another program.');
  return process.execve(words[0] ?? '', words, env);
}

function startWords(env: Io['env']): string[] {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status } = spawnSync(starter, [unblocking, starter], { stdio: 'ignore' });
  if (status !== 0) return [starter];
  return [starter, unblocking, ...(ignoresHangUp({ env, ppid: process.ppid }) ? [ignoring] : [])];
}
