import { readFile } from 'node:fs/promises';
import { FileError } from '../../errors/input.js';
import { readSavedState, StateFileError, type SavedState } from '../../sandbox/state-file.js';
import { describeFault, faultCode } from '../../util/fault.js';

/** The state that a file holds; undefined where there is no such file yet. Throws FileError, and leaves it as it is. */
export async function readStateFile(path: string): Promise<SavedState | undefined> {
  try {
    return readSavedState(await readFile(path, 'utf8'));
  } catch (cause) {
    if (faultCode(cause) === 'ENOENT') return undefined;
    const reason = cause instanceof StateFileError ? cause.message : `cannot be read: ${describeFault(cause)}`;
    throw new FileError(`${path} ${reason}.`, {
      cause,
      hint: 'Name another file with `--state`, or move this one away to begin anew.',
    });
  }
}
