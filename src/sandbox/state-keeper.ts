import { makeFileKeeper } from '../util/kept-file.js';
import { formatSavedState, type SavedState } from './state-file.js';

/**
 * Makes the function that keeps a file up to date. It ends when what it was handed, or something later, is on the disk;
 * of what comes while a write is under way only the last is written. Throws FileError, also where another sandbox keeps the
 * same file; the next call tries again.
 */
export function makeStateKeeper(path: string): (saved: SavedState) => Promise<void> {
  const writeFile = makeFileKeeper(path);
  let newest: SavedState | undefined;
  let written: SavedState | undefined;
  let turn: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    if (newest === undefined || newest === written) return;
    const current = newest;
    await writeFile(formatSavedState(current));
    written = current;
  }

  return (saved) => {
    newest = saved;
    turn = turn.catch(() => undefined).then(write);
    return turn;
  };
}
