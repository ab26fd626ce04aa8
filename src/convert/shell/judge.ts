import type { ClassName } from '../classes.js';
import type { AnswerKind } from '../words/change.js';
import { filters, isTime, judgeReader, patterns } from '../words/readers.js';
import type { Word } from '../words/word.js';
import { readsValueAlone, readsWholeTime } from './later-readers.js';
import { redirect } from '../shell-model.js';
import type { ShellCommand, ShellPipeline } from '../shell-model.js';

/** What reads an answer: either all stays right, perhaps with a new filter, or the classes say what does not. */
type Verdict =
  | { readonly fine: true; readonly reader?: ReaderChange }
  | { readonly fine: false; readonly classes: readonly ClassName[] };

/** The one word of a reader that changes: a filter of jq, or what grep looks for. */
export interface ReaderChange {
  readonly command: ShellCommand;
  readonly word: Word;
  readonly text: string;
  readonly value: string;
  readonly class: ClassName;
  readonly time: boolean;
}

interface Question {
  readonly answer: AnswerKind;
  readonly format: string;
  readonly pipeline: ShellPipeline;
  /** The index of the command in its pipeline. */
  readonly stage: number;
  readonly source: string;
  /** The stages that ask BOS again: what stands behind them reads their answers. */
  readonly asks: (stage: number) => boolean;
}

const bad = (...classes: ClassName[]): Verdict => ({ fine: false, classes });
const fine: Verdict = { fine: true };
/** They only show what they are handed. */
const pagers = /^(?:less|more|cat)$/;
const textTools = /^(?:[efz]?grep|[gmn]?awk|sed|cut)$/;

/** Judges who reads the answer of a command of v1. */
export function judgeAnswer(question: Question): Verdict {
  const { pipeline, stage } = question;
  const command = pipeline.stages[stage];
  const last = stage === pipeline.stages.length - 1;
  const sink = redirect(command?.redirects ?? [], last ? pipeline.sink : { to: 'kept' });
  if (sink.to !== 'kept') return fine;
  if (last || sink.file !== undefined) return bad('answer-kept');
  const reader = pipeline.stages[stage + 1];
  const name = reader?.words[0]?.value ?? '';
  if (!reader || name === '') return bad('answer-kept');
  if (name === 'jq') return judgeJq(question, reader);
  if (textTools.test(name)) return judgeText(question, reader);
  const shows = pagers.test(name) && reader.words.length === 1 && isShown(pipeline, stage + 1);
  return shows ? fine : bad('answer-kept');
}

/** Is a stage the last one, and its output just looked at? */
function isShown({ stages, sink }: ShellPipeline, stage: number): boolean {
  return stage === stages.length - 1 && redirect(stages[stage]?.redirects ?? [], sink).to !== 'kept';
}

function judgeJq(question: Question, reader: ShellCommand): Verdict {
  const { answer, pipeline, stage } = question;
  const rest = reader.words.slice(reader.words[1]?.value === '-r' ? 2 : 1);
  const [filter, ...more] = rest;
  const mere = filter === undefined || (filter.value === '.' && more.length === 0);
  if (mere && isShown(pipeline, stage + 1)) return fine;
  const found = filter?.value === undefined || more.length > 0 ? undefined : filters[answer].get(filter.value);
  if (found === undefined || !filter || !isCleanBehind(question)) return bad(`${answer}-answer`);
  const text = requote(filter, found);
  if (text === undefined) return bad(`${answer}-answer`);
  const name = `${answer}-answer` as const;
  const time = isTime(filter.value ?? '');
  if (time && !readsWholeTime(pipeline, listBehind(question), question.source)) return bad('answer-kept');
  return { fine: true, reader: { command: reader, word: filter, text, value: found, class: name, time } };
}

function judgeText(question: Question, reader: ShellCommand): Verdict {
  const { answer, format, source } = question;
  const own =
    judgeReader(answer, source.slice(reader.start, reader.end)) === 'gone' ? [`${answer}-answer` as const] : [];
  if (format !== 'toml') return bad('answer-kept', ...own);
  const [name, pattern, ...more] = reader.words;
  const found = name?.value === 'grep' && more.length === 0 ? patterns[answer].get(pattern?.value ?? '') : undefined;
  const clean = isCleanBehind(question) && readsValueAlone(question.pipeline, listBehind(question));
  const text = found !== undefined && pattern && clean ? requote(pattern, found) : undefined;
  if (found === undefined || text === undefined || !pattern) return bad('toml-text', ...own);
  return {
    fine: true,
    reader: { command: reader, word: pattern, text, value: found, class: `${answer}-answer`, time: false },
  };
}

/** Does what stands behind the reader not care for the form of the answer? */
function isCleanBehind({ answer, pipeline, stage, source, asks }: Question): boolean {
  const behind = pipeline.stages.slice(stage + 2);
  const next = behind.findIndex((_, index) => asks(stage + 2 + index));
  const own = next < 0 ? behind : behind.slice(0, next);
  const texts = own.map((command) => (command ? source.slice(command.start, command.end) : ''));
  return texts.every((text) => judgeReader(answer, text) === undefined && !/\bboa\b/.test(text));
}

/** The stages behind the reader. */
function listBehind({ pipeline, stage }: Question): ShellPipeline['stages'] {
  return pipeline.stages.slice(stage + 2);
}

/** New text in the quotes of the old one; in single quotes when it had none and needs some. */
function requote({ text, value = '' }: Word, made: string): string | undefined {
  if (text === `'${value}'`) return `'${made}'`;
  if (text === `"${value}"`) return `"${made.replaceAll('"', '\\"')}"`;
  if (text !== value) return undefined;
  return /["\s]/.test(made) ? `'${made}'` : made;
}
