import { stat } from 'node:fs/promises';
import { FileError } from '../errors/input.js';
import { writeFileAtomically } from './atomic-write.js';

/**
 * Makes a function that writes a file anew with each text it is handed, whole or not at all. From the second time on it
 * throws FileError when somebody else has written the file in between, and leaves that as it is; one that was
 * removed is made again.
 */
export function makeFileKeeper(path: string): (text: string) => Promise<void> {
  let own: string | undefined;
  return async (text) => {
    const found = own === undefined ? undefined : await readMark(path);
    if (found !== undefined && found !== own) {
      throw new FileError(`${path} has been written by somebody else: it was not changed.`, {
        hint: 'Two programs cannot keep one file: give each a file of its own.',
      });
    }
    await writeFileAtomically(path, text);
    own = await readMark(path);
  };
}

/** Whatever changes when a file is replaced or written to; undefined when there is none. */
async function readMark(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && `${found.ino} ${found.mtimeNs} ${found.size}`;
}
