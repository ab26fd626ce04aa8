import { chmod, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileError } from '../../../errors/input.js';
import { describeFault } from '../../../util/fault.js';
import { quoteShell } from '../../../util/quote-shell.js';
import { makeUniqueName } from '../../../util/unique-name.js';

/** The text of a file, with the way back to its bytes. */
export interface FileText {
  readonly bytes: Buffer;
  readonly text: string;
  readonly encoding: 'utf8' | 'latin1';
}

/** Larger files are not scripts. */
const mostBytes = 5_000_000;

/** Reads a file; undefined for one that is too large or holds no text. Throws what the file system throws. */
export async function readScriptFile(path: string): Promise<FileText | undefined> {
  const found = await stat(path);
  if (found.isFile() && found.size > mostBytes) return undefined;
  return decodeScript(await readFile(path));
}

/** Bytes as text that gives the same bytes again: of bytes that are not UTF-8, each is one character. */
export function decodeScript(bytes: Buffer): FileText | undefined {
  if (bytes.includes(0) || bytes.length > mostBytes) return undefined;
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf8' };
  } catch {
    return { bytes, text: bytes.toString('latin1'), encoding: 'latin1' };
  }
}

/** Text of a file as people read it. */
export function showText(text: string, encoding: FileText['encoding']): string {
  return encoding === 'utf8' ? text : Buffer.from(text, 'latin1').toString('utf8');
}

/**
 * Puts new text instead of the old, whole or not at all, with the mode of the file. Throws FileError when it cannot be
 * written, when it has another name (the new text takes the place of one name alone), and when somebody else has changed it since
 * it was read.
 */
export async function replaceText(path: string, shown: string, before: FileText, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${await makeUniqueName()}`);
  try {
    const { mode, nlink } = await stat(path);
    if (nlink > 1) throw new LinkedError();
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(Buffer.from(text, before.encoding));
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(temporary, mode & 0o7777);
    if (!(await readFile(path)).equals(before.bytes)) throw new ChangedError();
    await rename(temporary, path);
  } catch (cause) {
    // A name that is too long cannot be removed either: the first fault is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    if (cause instanceof ChangedError) {
      throw new FileError(`${shown} has been changed since it was read: it was not changed.`, {
        hint: 'Run the command again.',
      });
    }
    if (cause instanceof LinkedError) {
      throw new FileError(
        `${shown} has another name (a hard link), which would keep the old text: it was not changed.`,
        {
          hint: `Make it a file of its own (cp -p ${quoteShell(shown)} NEW && mv NEW ${quoteShell(shown)}), or apply --diff by hand.`,
        },
      );
    }
    throw new FileError(`${shown} cannot be written: ${describeFault(cause)}.`, {
      hint: 'The file is as it was. --diff prints the changes as a patch.',
      cause,
    });
  }
}

/** The file has more than one name. */
class LinkedError extends Error {}

/** The file is no longer what was read. */
class ChangedError extends Error {}
