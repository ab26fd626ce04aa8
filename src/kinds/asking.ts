import type { CommandContext } from './command.js';
import { isGiven } from '../api/input.js';
import type { Io } from '../util/io.js';

/** Is a person at a terminal (standard input and stderr), who can read and answer a question? CI is none. */
export function isPerson({ stdin, stderr, env }: Io): boolean {
  return stdin.isTTY === true && stderr.isTTY && !env.CI;
}

/**
 * Is a person to be asked before something is changed? Not with `-y`, and not with `core.confirm = false`. This one rule
 * holds for all commands that ask.
 */
export function isAsked({ io, input, globals }: Pick<CommandContext, 'io' | 'input' | 'globals'>): boolean {
  return isPerson(io) && globals.confirm && !isGiven(input, 'yes');
}
