import { addAbortSignal } from 'node:stream';
import { renderDiff } from '../../../convert/diff.js';
import { applyEdits } from '../../../convert/finding.js';
import { differencesFound } from '../../../errors/exit.js';
import { UsageError } from '../../../errors/input.js';
import type { Io } from '../../../util/io.js';
import { decodeScript } from './file-text.js';
import { readScript, type ScriptOptions } from './read-script.js';
import { countFindings, say, sayFindings, summarize } from './report.js';

/** Standard input as one script: its new text, or the changes, on stdout, and what is left to look at on stderr. Throws UsageError. */
export async function convertInput(io: Io, paths: readonly string[], options: ScriptOptions): Promise<number> {
  if (paths.length > 1) {
    throw new UsageError('- is standard input, and cannot be combined with other paths.', {
      hint: 'Run the command once for standard input, and once for the files.',
    });
  }
  if (options.write) {
    throw new UsageError('--write cannot be combined with -: there is no file to write.', {
      hint: 'The new text goes to stdout: bos convert scripts - < OLD > NEW',
    });
  }
  const bytes = await readAll(io);
  const file = decodeScript(bytes);
  const read = file && (await readScript(io, { shown: '-', file, folders: [io.cwd] }, options));
  if (!read) {
    if (!options.diff) await io.stdout.write(bytes);
    await say(io, 'standard input is not text, or too large: it was not changed.');
    return 0;
  }
  const { encoding, text } = read.file;
  const made = options.diff ? renderDiff('stdin', text, read.edits) : applyEdits(text, read.edits);
  await io.stdout.write(Buffer.from(made, encoding));
  await sayFindings(io, read);
  const counts = countFindings(read.findings);
  await say(io, summarize({ ...counts, written: !options.diff }));
  return counts.left + counts.done > 0 ? differencesFound : 0;
}

async function readAll(io: Io): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of addAbortSignal(io.signal, io.stdin)) chunks.push(Buffer.from(chunk as Uint8Array | string));
  io.signal.throwIfAborted();
  return Buffer.concat(chunks);
}
