import { withoutProposal } from '../classes.js';
import { applyEdits, makeFinding, type Converted, type Edit, type Finding } from '../finding.js';
import type { AnswerKind } from './change.js';
import { callBos, emptyLimit, hasEmptyLimit, setsFormat } from './call-bos.js';
import { describeRewrite } from './describe.js';
import { expectValues, toEdit, type WordLayout } from './edits.js';
import { findInvocation, hasOperator } from './invocation.js';
import { planCommand } from './plan.js';
import { findSettings, judgeSettings } from './settings.js';
import type { Word } from './word.js';

/** What holds for all lists of a file. */
interface ListContext {
  readonly source: string;
  readonly to: 'cray' | 'bos';
  /** The variables that it sets for commands, and that are options of some. */
  readonly settings: readonly string[];
  /** Something in the file sets the format in which commands print. */
  readonly setsFormat: boolean;
}

/** What a file says to all of its lists. */
export function readContext(source: string, to: 'cray' | 'bos'): ListContext {
  return { source, to, settings: findSettings(source), setsFormat: setsFormat(source) };
}

/** A command as a list of words in another language. */
interface WordList extends ListContext {
  readonly words: readonly Word[];
  readonly layout: WordLayout;
  /** Its output is worked with. */
  readonly kept: boolean;
  /** The name that it is kept under, where that is known. */
  readonly name?: string | undefined;
  /** Nobody knows whether it is run. */
  readonly loose?: boolean;
  /** Where the whole list stands. */
  readonly start: number;
  readonly end: number;
}

/** An answer that is kept, so that other places of the file may read it: under a name, or nobody knows under which. */
export interface KeptAnswer {
  readonly answer: AnswerKind;
  readonly name: string | undefined;
  readonly start: number;
}

/** What becomes of a list, and the values that its words have then. */
export interface ConvertedList extends Converted {
  readonly answer?: KeptAnswer;
  readonly values: readonly (string | undefined)[];
}

/** Rewrites a command that is a list of words; undefined when it is none of `cray bos`. Places count in the file. */
export function convertList(list: WordList): ConvertedList | undefined {
  const { words, layout, start, end, source } = list;
  const found = findInvocation(words) ?? findRest(words);
  if (!found || found.by === 'printer') return undefined;
  const index = found.program;
  const plan = planCommand(words, index);
  const bare = words.length - index <= 2;
  const kept = plan.answer !== undefined && list.kept && plan.blockers.length === 0;
  const passed = plan.changes.length > 0 && hasOperator(words, index);
  const blockers = [
    ...plan.blockers,
    ...(passed ? [{ class: 'nested', index } as const] : []),
    ...judgeSettings(plan, list.settings, index),
    ...(list.to === 'bos' && hasEmptyLimit(words) ? [{ class: 'limit', index, message: emptyLimit } as const] : []),
    ...(kept ? [{ class: 'answer-kept', index } as const] : []),
    ...(list.loose === true && plan.changes.length > 0 ? [{ class: 'dynamic', index } as const] : []),
    ...(bare || index < 0 ? [{ class: 'wrapper', index } as const] : []),
  ];
  const set = list.setsFormat || words.some(({ text }) => text.includes('CRAY_FORMAT='));
  const reads = list.kept && plan.format === undefined && !plan.help && !set;
  const called =
    list.to === 'bos' && list.loose !== true && !bare && index >= 0 && !hasOperator(words, index)
      ? callBos(index, words.length - 1, reads)
      : [];
  const changes = [...plan.changes, ...called];
  const edits = changes.map((change) => toEdit(words, change, layout));
  const known = edits.filter((edit) => edit !== undefined);
  const text = source.slice(start, end);
  const proposal =
    known.length > 0
      ? applyEdits(
          text,
          known.map((edit) => shift(edit, start)),
        )
      : null;
  const tell = (name: Finding['class'], message?: string): Finding =>
    makeFinding(name, start, text, withoutProposal.test(name) || message === emptyLimit ? null : proposal, message);
  const values = words.map(({ value }) => value);
  if (blockers.length > 0) {
    const answer = kept ? { answer: { answer: plan.answer, name: list.name, start } } : {};
    return { edits: [], findings: blockers.map((note) => tell(note.class, note.message)), values, ...answer };
  }
  if (known.length < edits.length) return { edits: [], findings: [tell('unparsed')], values };
  const notes = plan.notes.map((note) => {
    const word = words[note.index];
    const made = makeFinding(note.class, word?.start ?? start, word?.text ?? '', null, note.message);
    return note.file === undefined ? made : { ...made, file: note.file };
  });
  const wrapped = found.by === 'another' && known.length > 0 ? [tell('wrapper')] : [];
  return {
    edits: known,
    findings: [...changes.flatMap((change) => describeRewrite(words, index, change)), ...notes, ...wrapped],
    values: expectValues(words, changes),
  };
}

/** `["bos", "v1", …]`, to which another place adds the program. */
function findRest(words: readonly Word[]): ReturnType<typeof findInvocation> {
  const [bos, next] = words;
  const old = bos?.value === 'bos' && /^(?:v1|session|sessiontemplate)$/.test(next?.value ?? '');
  return old ? { program: -1, by: 'itself' } : undefined;
}

const shift = ({ start, end, text }: Edit, by: number): Edit => ({ start: start - by, end: end - by, text });
