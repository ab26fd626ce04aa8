import { makeExcerpt, listLines, type Excerpt, type Span } from './excerpt.js';
import type { FileKind } from './file-kind.js';
import { applyEdits, makeFinding, type Converted, type Finding } from './finding.js';
import { listMakeVariables, readMakefile } from './kinds/makefile.js';
import { readMarkdown } from './kinds/markdown.js';
import { convertPython } from './kinds/python.js';
import { maskJinja, readYaml } from './kinds/yaml.js';
import { findNotes, listSettings } from './notes.js';
import { convertShell } from './shell/convert.js';
import { mentionPattern, replaceWords } from './shell/mentions.js';

/** What a user may choose. */
export interface ConvertOptions {
  /** How the program is called in new text. */
  readonly to: 'cray' | 'bos';
}

/** The parts of a text: what is shell, what is code at all, what shows output, and what other parts have become. */
interface Parts {
  readonly excerpts: readonly Excerpt[];
  /** Where the excerpts are. */
  readonly spans: readonly Span[];
  readonly code: readonly Span[];
  readonly examples: readonly Span[];
  readonly made: Converted;
}

const nothing: Converted = { edits: [], findings: [] };

/** Reads a text of some kind: what v2 makes of it, and all there is to look at. The findings are in the order of the text. */
export function convertText(
  source: string,
  kind: FileKind,
  { to }: ConvertOptions,
): Converted & { readonly text: string } {
  const isIgnored = findIgnored(source);
  const parts = split(source, kind, to, isIgnored);
  const shell = convertShell(parts.excerpts, { to, settings: listSettings(source), isIgnored });
  const notes = findNotes(source, parts);
  const prose = findProse(source, kind, parts);
  const edits = [...parts.made.edits, ...shell.edits];
  const found = [...parts.made.findings, ...shell.findings, ...notes, ...prose].filter(
    ({ start }) => !isIgnored(start),
  );
  const findings = [...once(found, to, source, edits.length > 0)].sort(
    (a, b) => a.start - b.start || Number(b.done) - Number(a.done),
  );
  return { text: applyEdits(source, edits), edits, findings };
}

function split(source: string, kind: FileKind, to: 'cray' | 'bos', isIgnored: (offset: number) => boolean): Parts {
  const whole: Span = { start: 0, end: source.length };
  const plain: Parts = { excerpts: [], spans: [], code: [whole], examples: [], made: nothing };
  if (kind === 'shell')
    return { ...plain, excerpts: [makeExcerpt(source, [whole], { mask: maskTemplates })], spans: [whole] };
  if (kind === 'makefile') {
    const excerpts = readMakefile(source);
    const spans = listLines(source).filter(({ start }) => source[start] === '\t');
    const findings = listMakeVariables(source).map(({ start, end }) => {
      const text = source.slice(start, end).trim();
      return makeFinding('dynamic', start, text, replaceWords(text));
    });
    return { ...plain, excerpts, spans: [...spans, ...listMakeVariables(source)], made: { edits: [], findings } };
  }
  if (kind === 'markdown') {
    const { excerpts, examples, code } = readMarkdown(source);
    return {
      ...plain,
      excerpts,
      examples,
      code,
      spans: excerpts.map(({ toFile, text }) => ({ start: toFile(0), end: toFile(text.length) })),
    };
  }
  if (kind === 'yaml' || kind === 'ansible') {
    const { excerpts, spans, lists, fault } = readYaml(source, to, isIgnored);
    if (!fault) return { ...plain, excerpts, spans, made: lists };
    const findings = [
      makeFinding(
        'unparsed',
        Math.min(fault.at, source.length - 1),
        lineAt(source, fault.at),
        null,
        `This is no YAML: ${fault.message}. It was left as it is.`,
      ),
    ];
    return { ...plain, made: { edits: [], findings } };
  }
  if (kind === 'python') return { ...plain, spans: [whole], made: convertPython(source, to, isIgnored) };
  return kind === 'toml' ? { ...plain, code: [] } : plain;
}

/** A script that is a template of Jinja; others have no such brackets where they would be masked. */
function maskTemplates(source: string): string {
  return /\{\{[^}]*\}\}|\{%/.test(source) ? maskJinja(source) : source;
}

/** Words of v1 that stand outside of all that was read as commands. */
function findProse(source: string, kind: FileKind, { spans }: Parts): Finding[] {
  const isRead = (at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
  return [...source.matchAll(mentionPattern)]
    .filter(({ index }) => !isRead(index) && !lineAt(source, index).includes('bos convert:'))
    .map(({ index }) => {
      const line = source.slice(index).split('\n', 1)[0] ?? '';
      const quoted =
        (kind === 'yaml' || kind === 'ansible') &&
        /["'](?:\S*\/)?$/.test(source.slice(0, index)) &&
        !isComment(source, index);
      return makeFinding(quoted ? 'nested' : 'prose', index, line, replaceWords(line));
    });
}

function isComment(source: string, at: number): boolean {
  return /(?:^|\s)#/.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at));
}

function lineAt(source: string, at: number): string {
  return source.slice(source.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? '';
}

/** The lines with `# bos convert: ignore` on them, and those behind: is a place in one? */
function findIgnored(source: string): (offset: number) => boolean {
  const lines = listLines(source);
  const ignored = lines.flatMap((line, index) => {
    const text = source.slice(line.start, line.end);
    if (!/#\s*bos convert: ignore\b/.test(text)) return [];
    const next = /^\s*(?:#|<!--)/.test(text) ? lines[index + 1] : undefined;
    return [line, ...(next ? [next] : [])];
  });
  return (offset) => ignored.some(({ start, end }) => start <= offset && offset < end);
}

/** What is said once in a file: the form of times, and that bos has other exit codes. */
function* once(findings: readonly Finding[], to: 'cray' | 'bos', source: string, changed: boolean): Generator<Finding> {
  let time = false;
  let program = false;
  for (const entry of findings) {
    if (entry.class === 'time-form') {
      if (time) continue;
      time = true;
    }
    if (entry.class === 'program' && entry.done && !program && to === 'bos' && changed) {
      program = true;
      yield makeFinding('program', entry.start, lineAt(source, entry.start), null);
    }
    yield entry;
  }
}
