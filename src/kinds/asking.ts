import type { CommandContext } from './command.js';
import { isGiven } from '../api/input.js';

/** Is somebody there to be asked, who has not answered with `-y`? A script is not asked. */
export function isAsked({ io, input }: Pick<CommandContext, 'io' | 'input'>): boolean {
  return !isGiven(input, 'yes') && (io.stderr.isTTY || io.stdin.isTTY === true);
}
