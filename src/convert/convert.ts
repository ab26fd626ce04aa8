import { listLines, withinSpans } from './excerpt.js';
import type { FileKind } from './file-kind.js';
import { followFields } from './follow-fields.js';
import { makeFinding, mostText, type Converted, type Finding } from './finding.js';
import { markFindings } from './mark.js';
import { findNotes } from './notes.js';
import { splitText, type Parts } from './parts.js';
import { convertShell } from './shell/convert.js';
import { isListItem, mentionPattern, readMention, replaceWords } from './words/mention.js';
import { setsFormat } from './words/call-bos.js';
import { findSettings } from './words/settings.js';

/** What a user may choose. */
export interface ConvertOptions {
  /** How the program is called in new text. */
  readonly to: 'cray' | 'bos';
  /** Put a comment above each place to look at. */
  readonly mark?: boolean;
}

/**
 * Reads a text of some kind: the edits that make one for v2 of it, and all there is to look at, in the order of the text. A
 * second run over what comes out makes no edit.
 */
export function convertText(source: string, kind: FileKind, { to, mark = false }: ConvertOptions): Converted {
  const isIgnored = findIgnored(source);
  const parts = splitText(source, kind, { to, isIgnored });
  const shell = convertShell(parts.excerpts, {
    to,
    settings: findSettings(source),
    setsFormat: setsFormat(source),
    isIgnored,
  });
  const notes = findNotes(source, parts);
  const prose = findProse(source, kind, parts);
  const fields = followFields(source, [...parts.kept, ...shell.kept]);
  const all = [...parts.made.findings, ...shell.findings, ...notes, ...prose, ...fields].filter(
    ({ start }) => !isIgnored(start),
  );
  const findings = sayOnce(
    all.toSorted((a, b) => a.start - b.start || Number(b.done) - Number(a.done)),
    source,
  );
  const place = { open: parts.open ?? parts.code, zones: [...parts.zones, ...shell.zones] };
  const marks = mark ? markFindings(source, findings, place) : [];
  return { edits: [...marks, ...parts.made.edits, ...shell.edits], findings };
}

/** Words of v1 that stand outside of all that was read as commands. */
function findProse(source: string, kind: FileKind, { spans }: Parts): Finding[] {
  const isRead = withinSpans(spans);
  const yaml = kind === 'yaml' || kind === 'ansible';
  return [...source.matchAll(mentionPattern)]
    .filter(({ index }) => !isRead(index) && !lineAt(source, index).includes('bos convert:'))
    .map(({ index }) => {
      const line = readMention(source, index);
      const before = source.slice(Math.max(source.lastIndexOf('\n', index - 1) + 1, index - mostText), index);
      const quoted = isListItem(source, index) || (yaml && /["'](?:\S*\/)?$/.test(before) && !/(?:^|\s)#/.test(before));
      return makeFinding(quoted ? 'nested' : 'prose', index, line, replaceWords(line));
    });
}

function lineAt(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(source.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
}

/** The lines with `# bos convert: ignore` on them, and those behind a line of it alone: is a place in one? */
function findIgnored(source: string): (offset: number) => boolean {
  if (!source.includes('bos convert: ignore')) return () => false;
  const lines = listLines(source);
  return withinSpans(
    lines.flatMap((line, index) => {
      const text = source.slice(line.start, line.end);
      if (!/#\s*bos convert: ignore\b/.test(text)) return [];
      const alone = /^[\s>]*(?:#|<!--)/.test(text);
      return [{ start: line.start, end: (alone ? lines[index + 1] : line)?.end ?? line.end }];
    }),
  );
}

/** Nothing is said twice of one place. What holds for a whole file is said once: the form of times, other exit codes. */
function sayOnce(findings: readonly Finding[], source: string): Finding[] {
  const time = findings.find((entry) => entry.class === 'time-form');
  const program = findings.find((entry) => entry.class === 'program');
  const said = new Set<string>();
  let place = -1;
  return findings.flatMap((entry) => {
    // They are in the order of the text, so that only those of one place need to be known.
    if (entry.start !== place) said.clear();
    place = entry.start;
    const key = `${entry.class} ${String(entry.done)} ${entry.text}`;
    if (said.has(key) || (entry.class === 'time-form' && entry !== time)) return [];
    said.add(key);
    return entry === program
      ? [makeFinding('program', entry.start, lineAt(source, entry.start), null), entry]
      : [entry];
  });
}
