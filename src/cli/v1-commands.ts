import type { Command } from '../kinds/command.js';
import type { Face } from '../kinds/face.js';
import type { Io } from '../util/io.js';

const falsehoods = ['false', 'f', '0', 'no', 'n'];

/**
 * The commands without those of v1 when `CRAY_BOS_V1`, or else `core.bos_v1` of the configuration, takes these out of the tree
 * of `cray`: scripts run `cray bos v1` to see whether there is a v1. Other invocations look at neither.
 */
export async function leaveOutV1(
  commands: readonly Command[],
  argv: readonly string[],
  io: Io,
  face: Face,
): Promise<readonly Command[]> {
  const [first, second] = argv;
  const matters = face === 'cray' && first === 'bos' && (second === undefined || /^(?:v1|-h|--help)$/.test(second));
  if (!matters || !(await isOff(argv, io))) return commands;
  return commands.filter(({ path }) => path[0] !== 'v1');
}

async function isOff(argv: readonly string[], io: Io): Promise<boolean> {
  const { peekSetting } = await import('./peek-configuration.js');
  const value = io.env.CRAY_BOS_V1 || (await peekSetting(argv, io, ['core', 'bos_v1']));
  return falsehoods.includes(value.toLowerCase());
}
