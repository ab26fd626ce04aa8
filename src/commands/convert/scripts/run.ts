import { dirname } from 'node:path';
import { isGiven, readText, readTexts } from '../../../api/input.js';
import { renderDiff } from '../../../convert/diff.js';
import type { FileKind } from '../../../convert/file-kind.js';
import { applyEdits } from '../../../convert/finding.js';
import { differencesFound } from '../../../errors/exit.js';
import { FileError, UsageError } from '../../../errors/input.js';
import { holdResponse, type HttpResponse } from '../../../http/response.js';
import type { CommandContext } from '../../../kinds/command.js';
import { describeFault } from '../../../util/fault.js';
import { readScriptFile, replaceText } from './file-text.js';
import { findFiles, type FoundFile } from './find-files.js';
import { readScript, type ReadScript, type ScriptOptions } from './read-script.js';
import {
  addCounts,
  countFindings,
  noCounts,
  reportLayout,
  say,
  sayFindings,
  summarize,
  toRecords,
  undo,
} from './report.js';
import { convertInput } from './standard-input.js';

/** What there is to print of a file, and what it adds to the last line. Bytes, since they are held until all files are done. */
interface FileReport {
  readonly bytes: Buffer;
  readonly counts: typeof noCounts;
  /** The file could be read, and written where it had to be. */
  readonly done: boolean;
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
  refuseForms(context, paths.includes('-') ? '-' : options.diff ? '--diff' : undefined);
  if (paths.includes('-')) return convertInput(io, paths, options);
  const excluded = (readText(input, 'exclude') ?? '').split(',').filter((glob) => glob !== '');
  const { files, unreadable } = await findFiles(io.cwd, paths, excluded);
  for (const { shown, reason } of unreadable) await say(io, `error: ${shown} cannot be read: ${reason}.`);
  const reports: FileReport[] = [];
  for (const file of files) {
    io.signal.throwIfAborted();
    reports.push(await convertFile(context, file, options));
  }
  const pages = reports.map(({ bytes }) => bytes).filter(({ length }) => length > 0);
  if (options.diff) for (const page of pages) await io.stdout.write(page);
  else await context.printAnswers(listAnswers(pages), reportLayout);
  const counts = reports.reduce((sum, report) => addCounts(sum, report.counts), noCounts);
  await say(io, summarize({ ...counts, written: options.write }));
  if (unreadable.length > 0 || reports.some(({ done }) => !done)) return 2;
  return counts.left + (options.write ? 0 : counts.done) > 0 ? differencesFound : 0;
}

/** The report has a form; a patch, and the new text of standard input, have one of their own. Throws UsageError. */
function refuseForms({ typed }: CommandContext, option: string | undefined): void {
  const form = ['format', 'query', 'sort_by', 'columns', 'no_headers'].find((name) => typed.has(name));
  if (option === undefined || form === undefined) return;
  const what = option === '-' ? 'the new text of standard input' : 'a patch';
  throw new UsageError(`--${form.replace('_', '-')} cannot be combined with ${option}, which prints ${what}.`, {
    hint: `Leave one of them out. What is left to look at is listed on stderr with ${option}.`,
  });
}

/** Reads a file, and writes it when that was asked for. What goes wrong is told. */
async function convertFile({ io }: CommandContext, found: FoundFile, options: ScriptOptions): Promise<FileReport> {
  const { shown, path } = found;
  const nothing = { bytes: Buffer.alloc(0), counts: noCounts };
  try {
    const file = await readScriptFile(path);
    if (!file) return { ...nothing, counts: { ...noCounts, files: 1 }, done: true };
    const script = await readScript(io, { shown, file, folders: [io.cwd, dirname(path)] }, options);
    const written = !options.write || script.edits.length === 0 || (await writeFile(script, path, io));
    const told = written ? script : { ...script, findings: undo(script.findings) };
    if (options.diff) await sayFindings(io, told);
    return { bytes: renderReport(told, options), counts: countFindings(told.findings), done: written };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    await say(io, `error: ${shown} cannot be read: ${describeFault(error)}.`);
    return { ...nothing, done: false };
  }
}

/** Could it be written? */
async function writeFile({ shown, file, edits }: ReadScript, path: string, io: CommandContext['io']): Promise<boolean> {
  try {
    await replaceText(path, shown, file, applyEdits(file.text, edits));
    return true;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    await say(io, `error: ${error.message}`);
    if (error.hint !== undefined) await say(io, `  ${error.hint}`);
    return false;
  }
}

/** The patch of a file, or its records as a list of JSON; nothing when there is nothing to tell. */
function renderReport({ shown, file, edits, findings }: ReadScript, { diff }: ScriptOptions): Buffer {
  if (diff) return Buffer.from(renderDiff(shown, file.text, edits), file.encoding);
  return Buffer.from(findings.length === 0 ? '' : JSON.stringify(toRecords(shown, findings)));
}

/** The records of all files as the parts of one list. */
async function* listAnswers(pages: readonly Buffer[]): AsyncGenerator<HttpResponse> {
  const head = { status: 200, type: 'application/json' };
  for (const page of pages.length === 0 ? [Buffer.from('[]')] : pages)
    yield await Promise.resolve(holdResponse(head, page));
}
