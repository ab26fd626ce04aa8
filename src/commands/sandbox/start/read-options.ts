import { readFile } from 'node:fs/promises';
import type { Input } from '../../../api/input.js';
import { UsageError, FileError } from '../../../errors/input.js';
import { realisticPace } from '../../../sandbox/pace.js';
import { readSavedState, StateFileError, type SavedState } from '../../../sandbox/state-file.js';
import { readTrouble, TroubleError } from '../../../sandbox/trouble/document.js';
import type { NodeTrouble, WireTrouble } from '../../../sandbox/trouble/trouble.js';
import type { World } from '../../../sandbox/world.js';
import { readDocument } from '../../../util/document.js';
import { describeFault, faultCode } from '../../../util/fault.js';
import type { Io } from '../../../util/io.js';
import { toPlain } from '../../../util/json/value.js';
import { troubleParameters } from './parameters.js';

const ofNodes: readonly string[] = ['fail', 'fail_rate', 'slow'];

/** The trouble that was asked for. That of nodes is absent where no option speaks of them. Throws UsageError. */
export function readTroubleOptions(input: Input, nowMs: number): { nodes?: NodeTrouble; wire: WireTrouble } {
  const typed = troubleParameters.flatMap(({ name }) => {
    const value = input.get(name);
    return value === undefined ? [] : [[name, toPlain(value)] as const];
  });
  try {
    const { nodes, wire } = readTrouble(Object.fromEntries(typed), nowMs);
    return { ...(typed.some(([name]) => ofNodes.includes(name)) && { nodes }), wire };
  } catch (cause) {
    if (!(cause instanceof TroubleError)) throw cause;
    const flag = `--${cause.member.replaceAll('_', '-')}`;
    throw new UsageError(`Invalid value for '${flag}': ${cause.reason}.`, { cause });
  }
}

/** The state that a file holds; undefined where there is no such file yet. Throws FileError, and leaves it as it is. */
export async function readStateFile(path: string): Promise<SavedState | undefined> {
  try {
    return readSavedState(await readFile(path, 'utf8'));
  } catch (cause) {
    if (faultCode(cause) === 'ENOENT') return undefined;
    const reason = cause instanceof StateFileError ? cause.message : `cannot be read: ${describeFault(cause)}`;
    throw new FileError(`${path} ${reason}.`, {
      cause,
      hint: 'Name another file with `--state`, or move this one away to start from the beginning.',
    });
  }
}

/** The world that a JSON or YAML file describes; `-` is standard input. Throws FileError, UsageError. */
export async function readWorldFile(io: Io, name: string): Promise<World> {
  const content = await readDocument(io, name, { flag: '--world' });
  const { readWorld, WorldFileError } = await import('../../../sandbox/world-file.js');
  try {
    return readWorld(content, realisticPace);
  } catch (cause) {
    if (!(cause instanceof WorldFileError)) throw cause;
    throw new FileError(`${name} does not describe a system: ${cause.message.replaceAll('\n', '; ')}.`, { cause });
  }
}
