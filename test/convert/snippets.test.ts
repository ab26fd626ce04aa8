import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convertText } from '../../src/convert/convert.js';
import { applyEdits, type Finding } from '../../src/convert/finding.js';
import type { FileKind } from '../../src/convert/file-kind.js';

interface Snippet {
  readonly id: string;
  readonly kind: FileKind;
  readonly to?: 'cray' | 'bos';
  readonly input: string;
  readonly expect: Expected;
  readonly also_ok?: Expected;
}

interface Expected {
  readonly result: 'rewrite' | 'both' | 'flag' | 'none';
  readonly output?: string;
  readonly classes?: readonly string[];
  /** What is proposed for each place to look at. */
  readonly proposals?: readonly (string | null)[];
}

type Source = Pick<Snippet, 'input' | 'kind' | 'to'>;

/** What was agreed on, and further cases of the same kinds. */
const snippets = ['snippets.jsonl', 'cases.jsonl']
  .flatMap((name) => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Snippet);

function convert({ input, kind, to = 'cray' }: Source): { text: string; findings: readonly Finding[] } {
  const { edits, findings } = convertText(input, kind, { to });
  return { text: applyEdits(input, edits), findings };
}

function describeResult(source: Source): Required<Omit<Expected, 'proposals'>> {
  const { input } = source;
  const { text, findings } = convert(source);
  const left = findings.some(({ done }) => !done);
  const result = text === input ? (left ? 'flag' : 'none') : left ? 'both' : 'rewrite';
  return { result, output: text, classes: [...new Set(findings.map((finding) => finding.class))].sort() };
}

/** A report may also tell what is text, and what is kept. */
const free = ['prose', 'answer-kept'];

describe('snippets of scripts and documents', () => {
  test.each(snippets.map((snippet) => [snippet.id, snippet] as const))(
    '%s',
    (_, { expect: wanted, also_ok: other, ...source }) => {
      const found = describeResult(source);
      const chosen = other?.result === found.result ? { ...wanted, ...other } : wanted;
      expect(found.result).toBe(chosen.result);
      expect(found.output).toBe(chosen.output ?? source.input);
      const needed = [...(chosen.classes ?? [])].sort();
      expect(found.classes.filter((name) => needed.includes(name) || !free.includes(name))).toEqual(needed);
    },
  );

  const proposing = snippets.filter((snippet) => snippet.expect.proposals !== undefined);
  test.each(proposing.map((snippet) => [snippet.id, snippet] as const))('%s: the proposals', (_, snippet) => {
    const left = convert(snippet).findings.filter(({ done }) => !done);
    expect(left.map(({ proposal }) => proposal)).toEqual(snippet.expect.proposals);
  });

  test.each(snippets.map((snippet) => [snippet.id, snippet] as const))('%s, again: no edit', (_, source) => {
    const { text } = convert(source);
    expect(convertText(text, source.kind, { to: source.to ?? 'cray' }).edits).toEqual([]);
  });
});
