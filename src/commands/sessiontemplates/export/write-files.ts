import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isGiven } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { DeclinedError } from '../../../errors/outcome.js';
import { isAsked } from '../../../kinds/asking.js';
import type { CommandContext } from '../../../kinds/command.js';
import { writeSharedFile } from '../../../util/atomic-write.js';
import { faultCode } from '../../../util/fault.js';
import { toJsonValue, type JsonValue } from '../../../util/json/value.js';
import { confirm } from '../../../util/prompt.js';

interface ExportFile {
  readonly name: string;
  /** As people see it. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files, and says of each whether it was written. Files that contain something else are only replaced after a question or with
 * `--force`. Throws UsageError when there is nobody to ask, DeclinedError and FileError.
 */
export async function writeExportFiles(files: readonly ExportFile[], context: CommandContext): Promise<JsonValue> {
  const { io } = context;
  const found = [];
  for (const file of files) found.push({ ...file, state: await compareFile(resolve(io.cwd, file.file), file.content) });
  const other = found.filter(({ state }) => state === 'replaced').map(({ file }) => file);
  if (other.length > 0) await confirmReplacement(other, context);
  for (const { file, content, state } of found) {
    if (state !== 'unchanged') await writeSharedFile(resolve(io.cwd, file), content);
  }
  return toJsonValue(found.map(({ name, file, state }) => ({ name, file, action: state })));
}

async function compareFile(path: string, content: string | Uint8Array): Promise<'written' | 'replaced' | 'unchanged'> {
  try {
    return Buffer.from(content).equals(await readFile(path)) ? 'unchanged' : 'replaced';
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(faultCode(error)) ? 'written' : 'replaced';
  }
}

async function confirmReplacement(files: readonly string[], context: CommandContext): Promise<void> {
  if (isGiven(context.input, 'force')) return;
  const count = `${files.length} file${files.length === 1 ? '' : 's'}`;
  if (!isAsked(context)) {
    throw new UsageError(`${count} would be replaced: ${files.join(', ')}. Nothing was written.`, {
      hint: 'With --force they are.',
    });
  }
  await context.io.stderr.write(`These files contain something else:\n${files.map((file) => `  ${file}\n`).join('')}`);
  if (await confirm(context.io, `Replace ${count}?`, { option: '--force' })) return;
  throw new DeclinedError('Nothing was written.');
}
