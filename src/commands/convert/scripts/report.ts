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
  readonly files: number;
  /** Files in which there is something of v1. */
  readonly old: number;
  readonly done: number;
  readonly left: number;
}

/** Of no file. */
export const noCounts: Counts = { files: 0, old: 0, done: 0, left: 0 };

/** Counts the findings of a file. */
export function countFindings(findings: readonly Located[]): Counts {
  const done = findings.filter(({ finding }) => finding.done).length;
  return { files: 1, old: findings.length > 0 ? 1 : 0, done, left: findings.length - done };
}

/** The counts of two lots of files together. */
export function addCounts(one: Counts, other: Counts): Counts {
  return {
    files: one.files + other.files,
    old: one.old + other.old,
    done: one.done + other.done,
    left: one.left + other.left,
  };
}

/** `12 files read, 3 with v1: 9 places rewritten, 4 to look at.` */
export function summarize({ files, old, done, left, written }: Counts & { written: boolean }): string {
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

/** Tells on stderr what is left to look at in a file. */
export async function sayFindings(
  io: Io,
  { shown, findings }: { readonly shown: string; readonly findings: readonly Located[] },
): Promise<void> {
  const where = shown === '-' ? '' : `${shown}: `;
  const left = findings.filter(({ finding }) => !finding.done);
  for (const { line, column, finding } of left) {
    await say(io, `${where}line ${line}, column ${column}: ${finding.class}: ${finding.message}`);
  }
}

/** Writes a line to stderr. */
export async function say(io: Io, text: string): Promise<void> {
  await ignoreLoss(io.stderr).write(`${showControls(text)}\n`);
}
