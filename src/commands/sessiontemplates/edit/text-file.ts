import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FileError, UsageError } from '../../../errors/input.js';
import { describeFault } from '../../../util/fault.js';
import type { Io } from '../../../util/io.js';
import { runProgram } from '../../../util/run-program.js';
import { splitShellWords } from '../../../util/shell-words.js';

/** A text in a private folder that an editor is opened on. */
export interface TextFile {
  readonly path: string;
  /** Writes the text, lets the editor change it, and gives what it is then; undefined when the editor has removed it. */
  edit(text: string): Promise<string | undefined>;
  /** Removes the text and its folder. */
  remove(): Promise<void>;
}

/** Makes the file of a text, which only its owner can read. Throws UsageError for an editor that cannot be, and FileError. */
export async function makeTextFile(name: string, io: Io): Promise<TextFile> {
  const { variable, words } = chooseEditor(io.env);
  const path = join(await makeFolder(io), name);
  const remove = (): Promise<void> => rm(dirname(path), { recursive: true, force: true });
  let isTyped = false;
  return {
    path,
    async edit(text) {
      await writeFile(path, text, { mode: 0o600 });
      const hint = `Set ${variable} to an editor that exists.`;
      const status = await runProgram([...words, path], io, hint).catch(async (error: unknown) => {
        if (!isTyped) await remove();
        throw error;
      });
      isTyped = true;
      if (status !== 0) {
        throw new FileError(`The editor ended with status ${status}: nothing was changed.`, {
          hint: `Your text is kept in ${path}`,
        });
      }
      return readFile(path, 'utf8').catch(() => undefined);
    },
    remove,
  };
}

function chooseEditor(env: Io['env']): { variable: string; words: readonly string[] } {
  const variable = ['BOS_EDITOR', 'VISUAL', 'EDITOR'].find((name) => env[name]) ?? 'BOS_EDITOR';
  const words = splitShellWords(env[variable] ?? 'vi');
  if (words && words.length > 0) return { variable, words };
  throw new UsageError(`${variable} contains no editor: ${env[variable] ?? ''}`, { hint: 'Are its quotes closed?' });
}

async function makeFolder({ env }: Io): Promise<string> {
  const parent = env['TMPDIR'] ?? tmpdir();
  try {
    return await mkdtemp(join(parent, 'bos-edit-'));
  } catch (cause) {
    throw new FileError(`${parent} cannot be written: ${describeFault(cause)}.`, {
      hint: 'Set TMPDIR to a folder that can.',
      cause,
    });
  }
}
