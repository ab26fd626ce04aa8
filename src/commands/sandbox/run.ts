import type { Input } from '../../api/input.js';
import { InterruptedError } from '../../errors/outcome.js';
import type { CommandContext } from '../../kinds/command.js';
import { runChild } from './child.js';
import { makeEnvironment } from './environment.js';
import { openSandbox } from './open.js';
import { readSettings } from './settings.js';
import { listWarnings } from './warnings.js';

/**
 * `sandbox run`: starts a sandbox, runs a command that reaches it and nothing else, and ends with the command's status;
 * 128 and the number of the signal where one ended it. Throws UsageError where the sandbox or the command cannot be
 * started.
 */
export async function runCommand(context: CommandContext): Promise<number> {
  const { io, input } = context;
  const settings = await readSettings(input, io, 0);
  const sandbox = await openSandbox(settings, io);
  try {
    for (const warning of listWarnings(settings)) await context.warn(warning);
    if (io.signal.aborted) throw new InterruptedError(String(io.signal.reason));
    return await runChild(readWords(input), makeEnvironment(io.env, sandbox), io);
  } finally {
    await sandbox.close();
  }
}

function readWords(input: Input): string[] {
  const words = input.get('command');
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}
