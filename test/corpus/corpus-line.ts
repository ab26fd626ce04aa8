import { readFileSync } from 'node:fs';

/** A command line found in a document, a script or a test, with its blanks filled in. */
export interface CorpusLine {
  /** With the words `cray bos`. */
  readonly argv: readonly string[];
  /** False for a mention that is no whole command line (`cray bos session`). */
  readonly complete: boolean;
}

export function readCorpus(): CorpusLine[] {
  return readLines('commands.jsonl').map((line) => JSON.parse(line) as CorpusLine);
}

/** What a command line must do: send one request, or end with an error that names what to type instead. */
export type CorpusExpectation =
  { readonly method: string; readonly path: string; readonly body: unknown } | { readonly names: readonly string[] };

/**
 * What each command line must do. The file holds it in two lines: the command without `cray bos`, a leading `v2` and
 * `--format`; below it the request, or `error:` and what the error names.
 */
export function readExpectations(): ReadonlyMap<string, CorpusExpectation> {
  const lines = readLines('expected.txt');
  return new Map(
    lines.flatMap((command, index) => (index % 2 === 0 ? [[command, readExpectation(lines[index + 1] ?? '')]] : [])),
  );
}

/** Words after `cray bos` -> the command as the file of expectations has it. */
export function commandOf(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/^v2 /, '')
    .replace(/ --format[ =]\w+/, '');
}

function readExpectation(line: string): CorpusExpectation {
  const [first = '', path = '', ...rest] = line.trim().split(' ');
  if (first === 'error:') return { names: [path, ...rest].join(' ').split(', ') };
  return { method: first, path, body: rest.length > 0 ? (JSON.parse(rest.join(' ')) as unknown) : undefined };
}

function readLines(name: string): string[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
}
