import type { Finding } from '../../../convert/finding.js';
import type { Layout } from '../../../output/layout.js';
import { showControls } from '../../../util/controls.js';
import type { Io } from '../../../util/io.js';
import { ignoreLoss } from '../../../util/lenient-output.js';

/** A finding with its place as people count: from 1. */
export interface Located {
  readonly line: number;
  readonly column: number;
  readonly finding: Finding;
}

/** The line and the column of each finding; they are in the order of the text. */
export function locate(text: string, findings: readonly Finding[]): Located[] {
  let [line, start] = [1, 0];
  return findings.map((finding) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < finding.start; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: finding.start - start + 1, finding };
  });
}

/** The findings of a file that could not be written: nothing has been done. */
export function undo(findings: readonly Located[]): Located[] {
  return findings.map((entry) => ({ ...entry, finding: { ...entry.finding, done: false } }));
}

interface Counts {
  /** Files in which there is something of v1. */
  readonly old: number;
  readonly done: number;
  readonly left: number;
}

/** Counts the findings of some files. */
export function countFindings(files: readonly (readonly Located[])[]): Counts {
  const all = files.flat();
  const done = all.filter(({ finding }) => finding.done).length;
  return { old: files.filter((findings) => findings.length > 0).length, done, left: all.length - done };
}

/** `12 files read, 3 with v1: 9 places rewritten, 4 to look at.` */
export function summarize({ files, old, done, left, written }: Counts & { files: number; written: boolean }): string {
  return `${count(files, 'file')} read, ${old} with v1: ${count(done, 'place')} ${written ? 'rewritten' : 'to rewrite'}, ${left} to look at.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** One record for each finding of a file. */
export function toRecords(file: string, findings: readonly Located[]): readonly object[] {
  return findings.map(({ line, column, finding: { class: name, done, text, proposal, message } }) => ({
    file,
    line,
    column,
    class: name,
    done,
    text,
    proposal,
    message,
  }));
}

/** How the findings look as a table. */
export const reportLayout: Layout = {
  view: 'rows',
  columns: [
    { name: 'file', path: 'file' },
    { name: 'line', path: 'line' },
    { name: 'column', path: 'column', weight: 1 },
    { name: 'class', path: 'class' },
    { name: 'done', path: 'done', as: 'flag' },
    { name: 'text', path: 'text', weight: 3 },
    { name: 'proposal', path: 'proposal', weight: 4 },
    { name: 'message', path: 'message', weight: 2 },
  ],
};

/** Writes a line to stderr. */
export async function say(io: Io, text: string): Promise<void> {
  await ignoreLoss(io.stderr).write(`${showControls(text)}\n`);
}
