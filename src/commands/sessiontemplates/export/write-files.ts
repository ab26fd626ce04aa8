import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isGiven } from '../../../api/input.js';
import { FileError, UsageError } from '../../../errors/input.js';
import { DeclinedError } from '../../../errors/outcome.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext } from '../../../kinds/command.js';
import { writeSharedFile } from '../../../util/atomic-write.js';
import { describeFault, faultCode } from '../../../util/fault.js';
import { toJsonValue, type JsonValue } from '../../../util/json/value.js';
import { confirm } from '../../../util/prompt.js';

/** A file with a template, or an archive; `file` is its path as people see it. */
interface NamedFile {
  readonly name: string;
  readonly file: string;
}

interface ExportFile extends NamedFile {
  readonly content: string | Uint8Array;
}

/**
 * Writes files, deletes the stale ones, and says of each what became of it. Files that contain something else are only replaced, and
 * stale ones deleted, after a question or with `--force`. Throws UsageError when there is nobody to ask, DeclinedError and FileError.
 */
export async function writeExportFiles(
  files: readonly ExportFile[],
  context: CommandContext,
  stale: readonly NamedFile[] = [],
): Promise<JsonValue> {
  const { io } = context;
  const found = [];
  for (const file of files) found.push({ ...file, state: await compareFile(resolve(io.cwd, file.file), file.content) });
  const other = found.filter(({ state }) => state === 'replaced').map(({ file }) => file);
  await confirmLoss(
    [
      { verb: 'Replace', past: 'replaced', files: other },
      { verb: 'Delete', past: 'deleted', files: stale.map(({ file }) => file) },
    ].filter((loss) => loss.files.length > 0),
    context,
  );
  for (const { file, content, state } of found) {
    if (state !== 'unchanged') await writeSharedFile(resolve(io.cwd, file), content);
  }
  for (const { file } of stale) await deleteFile(resolve(io.cwd, file), file);
  return toJsonValue([
    ...found.map(({ name, file, state }) => ({ name, file, action: state })),
    ...stale.map(({ name, file }) => ({ name, file, action: 'deleted' })),
  ]);
}

async function deleteFile(path: string, shown: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (cause) {
    throw new FileError(`${shown} cannot be deleted: ${describeFault(cause)}.`, { cause });
  }
}

async function compareFile(path: string, content: string | Uint8Array): Promise<'written' | 'replaced' | 'unchanged'> {
  try {
    return Buffer.from(content).equals(await readFile(path)) ? 'unchanged' : 'replaced';
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(faultCode(error)) ? 'written' : 'replaced';
  }
}

/** Files whose content would be lost, and how: `Replace`, `replaced`. */
interface Loss {
  readonly verb: string;
  readonly past: string;
  readonly files: readonly string[];
}

async function confirmLoss(losses: readonly Loss[], context: CommandContext): Promise<void> {
  if (losses.length === 0 || isGiven(context.input, 'force')) return;
  if (!isAsked(context)) {
    const what = losses.map(({ past, files }) => `${countFiles(files)} would be ${past}: ${files.join(', ')}.`);
    throw new UsageError(`${what.join(' ')} Nothing was written.`, { hint: 'To do it anyway, add --force.' });
  }
  for (const { past, files } of losses) {
    const list = files.map((file) => `  ${file}\n`).join('');
    await context.io.stderr.write(`These files would be ${past}:\n${list}`);
  }
  const question = losses.map(({ verb, files }) => `${verb} ${countFiles(files)}`).join(', and ');
  if (await confirm(context.io, `${question}?`, { option: '--force' })) return;
  throw new DeclinedError('Nothing was written.');
}

function countFiles({ length }: readonly string[]): string {
  return `${length} file${length === 1 ? '' : 's'}`;
}
