import type { ClassName } from '../classes.js';
import { applyEdits, makeFinding, type Converted, type Edit, type Finding } from '../finding.js';
import type { Span } from '../excerpt.js';
import { convertList, readContext, type ConvertedList, type KeptAnswer } from '../words/list.js';
import { judgeText } from '../shell/judge-text.js';
import {
  barePattern,
  filledPattern,
  mentionPattern,
  programPattern,
  readMention,
  replaceWords,
} from '../words/mention.js';
import { mask, type Word } from '../words/word.js';
import { itemLayout } from './yaml.js';
import { readPython, type PythonSequence, type PythonString } from './python-tokens.js';

/** Calls that only run a command, and let its output go where that of the program goes. */
const runs = /^(?:subprocess|sp)\.(?:run|call|check_call)$|^os\.(?:exec|spawn)[lv]p?e?$/;
/** The same, imported by name. */
const imported = /^(?:run|call|check_call)$/;

/** What becomes of a Python text, and its strings over several lines. */
interface ConvertedPython extends Converted {
  readonly zones: readonly Span[];
  readonly kept: readonly KeptAnswer[];
}

/** Rewrites lists of words in Python; of all other text it only tells. */
export function convertPython(
  source: string,
  to: 'cray' | 'bos',
  isIgnored: (offset: number) => boolean,
): ConvertedPython {
  const tokens = readPython(source);
  const byStart = new Map(tokens.strings.map((string) => [string.start, string]));
  const context = readContext(source, to);
  const lists = tokens.sequences.flatMap((sequence) => {
    const made = isIgnored(sequence.items[0]?.start ?? sequence.start)
      ? undefined
      : convertSequence(context, sequence, byStart);
    return made ? [{ sequence, made }] : [];
  });
  const found = verify(
    source,
    lists.map(({ made }) => made),
  );
  const inLists = (at: number): boolean => lists.some(({ sequence }) => sequence.start <= at && at < sequence.end);
  const strings = tokens.strings.filter(({ start }) => !inLists(start));
  const texts = strings.map((string) => describeString(source, string, to));
  const joined = findJoined(
    source,
    strings.filter((_, index) => texts[index]?.findings.length === 0),
  );
  const comments = tokens.comments.flatMap((span) => describeProse(source, span));
  const kept = [
    ...lists.flatMap(({ made: { answer } }) => (answer ? [answer] : [])),
    ...texts.flatMap((text) => text.kept),
  ];
  const zones = tokens.strings.filter(({ start, end }) => source.slice(start, end).includes('\n'));
  return {
    edits: found.edits,
    findings: [...found.findings, ...texts.flatMap(({ findings }) => findings), ...joined, ...comments],
    zones,
    kept,
  };
}

function convertSequence(
  context: ReturnType<typeof readContext>,
  { open, start, end, items }: PythonSequence,
  strings: ReadonlyMap<number, PythonString>,
): ConvertedList | undefined {
  const { source } = context;
  if (open === '{' || items.length < 2) return undefined;
  const before = /[\w)\]]/.test(source[start - 1] ?? '');
  if (open === '[' && before) return undefined;
  const words = items.map((item): Word => {
    const at = strings.get(item.start);
    const string = at?.end === item.end ? at : undefined;
    const text = source.slice(item.start, item.end);
    const value =
      string && !string.triple && /^[ru]?$/.test(string.prefix)
        ? source.slice(string.inner.start, string.inner.end)
        : undefined;
    return { ...item, text, value: value?.includes('\\') === true ? undefined : value, several: text.startsWith('*') };
  });
  const more = /^\s*\+/.test(source.slice(end))
    ? [{ start: end, end, text: '*', value: undefined, several: true }]
    : [];
  const last = items.at(-1)?.end ?? end;
  const made = convertList({
    words: [...words, ...more], layout: itemLayout(source, true), kept: isKept(source, { start, end }),
    ...context, start: words[0]?.start ?? start, end: last }); // prettier-ignore
  if (!made || open === '[' || !before)
    return made && { ...made, values: made.values.slice(0, made.values.length - more.length) };
  const [first] = made.findings;
  if (!first) return made;
  const text = source.slice(start + 1, last);
  const proposal =
    made.edits.length > 0
      ? applyEdits(source, made.edits).slice(
          start + 1,
          last + made.edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0),
        )
      : null;
  return {
    edits: [],
    findings: [makeFinding('wrapper', start + 1, text, proposal)],
    values: words.map(({ value }) => value),
  };
}

/** Is the output of a list of words worked with, as far as the call around it tells? */
function isKept(source: string, { start, end }: Span): boolean {
  const [, name] = /([\w.]+)\(\s*$/.exec(source.slice(Math.max(0, start - 200), start)) ?? [];
  const byName = name !== undefined && imported.test(name) && /^from subprocess import /m.test(source);
  if (name === undefined || (!runs.test(name) && !byName)) return true;
  const rest = source.slice(end, end + 500).split('\n\n', 1)[0] ?? '';
  const options = rest.slice(0, closing(rest));
  return /\bcapture_output\b|\bstdout\s*=(?!\s*(?:subprocess\.)?DEVNULL)/.test(options);
}

function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ('[({'.includes(text[at] ?? '')) depth += 1;
    if (')]}'.includes(text[at] ?? '')) depth -= 1;
    if (depth < 0) return at;
  }
  return text.length;
}

/** Commands that several strings make together. */
function findJoined(source: string, strings: readonly PythonString[]): Finding[] {
  return [...source.matchAll(mentionPattern)]
    .filter(({ index, 0: { length } }) =>
      strings.some(({ inner }) => inner.start <= index && index < inner.end && inner.end < index + length),
    )
    .map(({ index }) => makeFinding('dynamic', index, source.slice(index).split('\n', 1)[0] ?? '', null));
}

/** What there is to tell of a string, and the answers that its commands print. */
interface DescribedString {
  readonly findings: readonly Finding[];
  readonly kept: readonly KeptAnswer[];
}

/** A command in a string is told with what v2 makes of it; a sentence is prose. */
function describeString(source: string, string: PythonString, to: 'cray' | 'bos'): DescribedString {
  const { start } = string.inner;
  const inner = source.slice(start, string.inner.end);
  const passed = filledPattern.test(inner) ? 'dynamic' : barePattern.test(inner) ? 'wrapper' : undefined;
  if (passed !== undefined) return { findings: [makeFinding(passed, start, inner, null)], kept: [] };
  if (!programPattern.test(inner)) return { findings: [], kept: [] };
  const behind = source.slice(string.end, string.end + 20);
  const filled = string.prefix.includes('f') || /^\s*(?:\.format\(|%(?!=)|\+)/.test(behind);
  const masked = filled ? mask(inner, /\{\{|\}\}|\{[^{}\n]*\}|%(?:\(\w+\))?[sdr]/g) : inner;
  // The rest of the command is added to the string, perhaps by another one behind it.
  if (endsInProgram.test(inner)) return { findings: [makeFinding('dynamic', start, inner, null)], kept: [] };
  const judged = judgeText(inner, masked, to);
  if (!judged) return { findings: describeProse(source, string.inner), kept: [] };
  const plain: readonly ClassName[] = judged.changes ? [filled ? 'dynamic' : 'nested'] : [];
  const classes = judged.classes.length > 0 ? judged.classes : plain;
  return {
    findings: classes.map((name) => makeFinding(name, start, inner, judged.proposal)),
    kept: judged.answers.map((answer) => ({ answer, name: undefined, start })),
  };
}

const endsInProgram = new RegExp(`${programPattern.source}(?:\\s+v1)?\\s*$`);

function describeProse(source: string, { start, end }: Span): Finding[] {
  const text = source.slice(start, end);
  if (text.includes('bos convert:')) return [];
  return [...text.matchAll(mentionPattern)].map(({ index }) => {
    const line = readMention(text, index);
    return makeFinding('prose', start + index, line, replaceWords(line));
  });
}

/** The new file is read again: each list must have the words that were meant. */
function verify(source: string, made: readonly ConvertedList[]): Converted {
  const edits: Edit[] = made.flatMap((entry) => entry.edits);
  const findings = made.flatMap((entry) => entry.findings);
  const again = edits.length === 0 ? undefined : readPython(applyEdits(source, edits));
  const right =
    !again ||
    made
      .filter((entry) => entry.edits.length > 0)
      .every(({ values }) => again.sequences.some(({ items }) => items.length === values.length));
  if (right) return { edits, findings };
  return {
    edits: [],
    findings: findings.map((entry) =>
      entry.done ? makeFinding('unparsed', entry.start, entry.text, entry.proposal) : entry,
    ),
  };
}
