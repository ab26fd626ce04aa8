import { dirname } from 'node:path';
import { isGiven, readText, readTexts } from '../../../api/input.js';
import { renderDiff } from '../../../convert/diff.js';
import type { FileKind } from '../../../convert/file-kind.js';
import { applyEdits } from '../../../convert/finding.js';
import { differencesFound } from '../../../errors/exit.js';
import { FileError } from '../../../errors/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import { describeFault } from '../../../util/fault.js';
import { toJsonValue } from '../../../util/json/value.js';
import { readScriptFile, replaceText } from './file-text.js';
import { findFiles, type FoundFile } from './find-files.js';
import { readScript, type ReadScript, type ScriptOptions } from './read-script.js';
import { countFindings, reportLayout, say, summarize, toRecords, undo } from './report.js';
import { convertInput } from './standard-input.js';

/** A file that was read. */
interface FileScript extends ReadScript {
  readonly path: string;
}

/**
 * `convert scripts`: reads files, tells what is v1's in them, and writes what v2 makes of them when that was asked for. Ends with 10
 * when there is something to rewrite or to look at, with 2 when a path could not be read or written. Throws UsageError.
 */
export async function convertScriptFiles(context: CommandContext): Promise<number> {
  const { input, io } = context;
  const paths = readTexts(input, 'paths');
  const options: ScriptOptions = {
    to: readText(input, 'to') === 'bos' ? 'bos' : 'cray',
    mark: isGiven(input, 'mark'),
    write: isGiven(input, 'write'),
    diff: isGiven(input, 'diff'),
    kind: readText(input, 'kind') as FileKind | undefined,
  };
  if (paths.includes('-')) return convertInput(io, paths, options);
  const excluded = (readText(input, 'exclude') ?? '').split(',').filter((glob) => glob !== '');
  const { files, unreadable } = await findFiles(io.cwd, paths, excluded);
  for (const { shown, reason } of unreadable) await say(io, `error: ${shown} cannot be read: ${reason}.`);
  const { read, count } = await readAll(context, files, options);
  const unwritten = options.write ? await writeAll(context, read) : [];
  const told = read.map((script) =>
    unwritten.includes(script) ? { ...script, findings: undo(script.findings) } : script,
  );
  await printReport(context, told, options);
  const counts = countFindings(told.map(({ findings }) => findings));
  await say(io, summarize({ files: count, ...counts, written: options.write }));
  if (unreadable.length + (files.length - count) + unwritten.length > 0) return 2;
  return counts.left + (options.write ? 0 : counts.done) > 0 ? differencesFound : 0;
}

/** Reads all files that contain text; `count` is the number of those that could be read. */
async function readAll(
  { io }: CommandContext,
  files: readonly FoundFile[],
  options: ScriptOptions,
): Promise<{ read: FileScript[]; count: number }> {
  const read: FileScript[] = [];
  let count = 0;
  for (const { shown, path } of files) {
    io.signal.throwIfAborted();
    try {
      const file = await readScriptFile(path);
      count += 1;
      if (!file) continue;
      const script = await readScript(io, { shown, file, folders: [io.cwd, dirname(path)] }, options);
      if (script.findings.length > 0 || script.edits.length > 0) read.push({ ...script, path });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      await say(io, `error: ${shown} cannot be read: ${describeFault(error)}.`);
    }
  }
  return { read, count };
}

/** Writes the files that change; gives those that could not be written. */
async function writeAll({ io }: CommandContext, read: readonly FileScript[]): Promise<FileScript[]> {
  const failed: FileScript[] = [];
  for (const script of read.filter(({ edits }) => edits.length > 0)) {
    const { path, shown, file, edits } = script;
    try {
      await replaceText(path, shown, file, applyEdits(file.text, edits));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      failed.push(script);
      await say(io, `error: ${error.message}`);
      if (error.hint !== undefined) await say(io, `  ${error.hint}`);
    }
  }
  return failed;
}

async function printReport(
  context: CommandContext,
  read: readonly FileScript[],
  { diff }: ScriptOptions,
): Promise<void> {
  if (!diff) {
    await context.print(toJsonValue(read.flatMap(({ shown, findings }) => toRecords(shown, findings))), reportLayout);
    return;
  }
  for (const { shown, file, edits } of read) {
    const text = renderDiff(shown, file.text, edits);
    if (text !== '') await context.io.stdout.write(Buffer.from(text, file.encoding));
  }
}
