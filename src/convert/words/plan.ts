import type { ClassName } from '../classes.js';
import type { AnswerKind, Change, CommandPlan, PlanNote } from './change.js';
import { isAllArguments, mayBeOptions, type Word } from './word.js';
import { planOptions } from './plan-options.js';
import { skipOptions, sortWords, type SortedWords } from './options.js';

const renamed = new Map([
  ['session', 'sessions'],
  ['sessiontemplate', 'sessiontemplates'],
]);
const shared = ['sessiontemplatetemplate', 'healthz', 'version', 'list'];
const modern = ['sessions', 'sessiontemplates', 'sessiontemplatesvalid', 'components', 'options', 'applystaged'];
const verbs = ['list', 'describe', 'create', 'delete', 'update', 'updatemany', 'status'];
const untouched = {
  changes: [], blockers: [], notes: [], answer: undefined,
  modernAnswer: undefined, format: undefined, templates: undefined,
  asksVersion: false, help: false, settingPrefix: '', given: [],
} satisfies CommandPlan; // prettier-ignore

/** Plans one command. `program` is the index of the word `cray`. */
export function planCommand(words: readonly Word[], program: number): CommandPlan {
  const early = findEarly(words, program);
  const [index] = early;
  if (index === undefined) return planPlain(words, program);
  const plan = planPlain(
    words.filter((_, at) => !early.includes(at)),
    program,
  );
  const old = plan.changes.some(({ kind }) => kind === 'replace');
  const blockers: PlanNote[] = old ? [{ class: 'odd-option', index, message: misplaced }] : [];
  return {
    ...untouched,
    blockers: plan.blockers.length > 0 ? plan.blockers.map((note) => ({ ...note, index })) : blockers,
  };
}

const misplaced =
  'Options come after all words of a command, not between them: cray bos v2 sessions list --format json. As it is now, the line fails.';

/** The indexes of the options, and of their values, that stand before a word of the command itself. */
function findEarly(words: readonly Word[], program: number): number[] {
  const early: number[] = [];
  let wanted = 3;
  for (let index = program + 1; wanted > 0; index += 1) {
    const next = skipOptions(words, index);
    const word = words[next];
    if (!word) break;
    for (let at = index; at < next; at += 1) early.push(at);
    index = next;
    wanted += /^(?:v[12]|status)$/.test(word.value ?? '') ? 0 : -1;
  }
  return early;
}

function planPlain(words: readonly Word[], program: number): CommandPlan {
  const stop = (name: ClassName, index: number): CommandPlan => ({ ...untouched, blockers: [{ class: name, index }] });
  const first = words[program + 2];
  if (!first || isHelp(first)) return untouched;
  if (first.value === undefined)
    return stop(isAllArguments(first) || first.text.startsWith('"${') ? 'wrapper' : 'dynamic', program);
  const version = /^v[12]$/.test(first.value) ? first.value : undefined;
  const at = program + (version === undefined ? 2 : 3);
  const noun = words[at];
  if (!noun || isHelp(noun)) return version === 'v1' ? stop('probe', program) : untouched;
  const changes: Change[] = [];
  if (version === 'v1') changes.push({ class: 'version', index: program + 2, kind: 'replace', old: 'v1', text: 'v2' });
  if (noun.value === undefined) return { ...stop(isAllArguments(noun) ? 'wrapper' : 'dynamic', program), changes };
  const plural = renamed.get(noun.value);
  const old = version === 'v1' || (plural !== undefined && version === undefined);
  if (plural === undefined && !shared.includes(noun.value) && !modern.includes(noun.value)) {
    return version === 'v1' ? stop('odd-option', at) : untouched;
  }
  if (version === undefined) changes.push({ class: 'version', index: at, kind: 'insert', old: '', text: 'v2' });
  if (plural !== undefined) changes.push({ class: 'noun', index: at, kind: 'replace', old: noun.value, text: plural });
  return planVerb({ words, program, at, noun: plural ?? noun.value, old, changes });
}

interface Known {
  readonly words: readonly Word[];
  readonly program: number;
  /** The index of the noun, which is one of v2. */
  readonly at: number;
  readonly noun: string;
  readonly old: boolean;
  readonly changes: readonly Change[];
}

function planVerb({ words, program, at, noun, old, changes }: Known): CommandPlan {
  const [verb, second] = [words[at + 1], words[at + 2]];
  const plain = { ...untouched, changes };
  if (noun === 'list') return { ...plain, ...sortCommon(sortWords(words, at + 1)), asksVersion: old };
  if (!verb || isHelp(verb) || /^\W*$/.test(verb.value ?? 'x')) return plain;
  const stop = (name: ClassName, index = program): CommandPlan => ({ ...plain, blockers: [{ class: name, index }] });
  if (verb.value === undefined) return stop(isAllArguments(verb) ? 'wrapper' : 'dynamic');
  if (!verbs.includes(verb.value)) return old ? stop('odd-option', at + 1) : untouched;
  const status = noun === 'sessions' && verb.value === 'status';
  if (status && (!second || isHelp(second))) return plain;
  if (status && second?.value === undefined) return stop('dynamic');
  if (status && second?.value === 'describe') return stop('status-describe');
  if (status && second?.value !== 'list') return stop('status-write');
  const typed = sortWords(words, at + (status ? 3 : 2));
  const help = typed.options.some(({ name }) => name === '-h' || name === '--help');
  const path = words.slice(program + 1, at + (status ? 3 : 2)).map(({ value = '' }) => value);
  const settingPrefix = `CRAY_${path.join('_').toUpperCase()}_`;
  const given = typed.options.map(({ name }) => name);
  const common = { ...plain, ...sortCommon(typed), help, settingPrefix, given };
  const action = status ? 'status' : verb.value;
  const answer = old && noun === 'sessions' && !help && isAnswer(action) ? action : undefined;
  const planned = planOptions({ typed, noun, verb: verb.value, old, status });
  const loose =
    verb.value === 'create' && !status ? typed.others.filter((index) => mayBeOptions(words[index] as Word)) : [];
  const dynamic = loose.map((index): PlanNote => ({
    class: isAllArguments(words[index] as Word) ? 'wrapper' : 'dynamic',
    index,
  }));
  return {
    ...common,
    answer,
    modernAnswer: !old && noun === 'sessions' && (action === 'describe' || action === 'status') ? action : undefined,
    changes: [...changes, ...planned.changes],
    blockers: [...planned.blockers, ...(old ? dynamic : []), ...findRepeated(typed, planned.changes, old)],
    notes: [...common.notes, ...planned.notes],
    asksVersion: old && /^(?:healthz|version)$/.test(noun),
    templates: noun === 'sessiontemplates' ? { verb: verb.value, file: planned.file, old } : undefined,
  };
}

/** Options that stand twice, also under their old and new name: only the last one counts, and nobody knows which was meant. */
function findRepeated({ options }: SortedWords, changes: readonly Change[], old: boolean): PlanNote[] {
  const renames = new Map(changes.filter(({ kind }) => kind === 'replace').map(({ index, text }) => [index, text]));
  const names = options.map(({ name, index }) => {
    const fresh = renames.get(index) ?? '';
    return fresh.startsWith('--') ? fresh : name;
  });
  return options.flatMap(({ name, index, value }, at): PlanNote[] => {
    const first = names.indexOf(names[at] ?? '');
    if (first === at || !value) return [];
    const renamed = name !== names[at] || options[first]?.name !== names[at];
    if (!old && !renamed) return [];
    return [{ class: 'odd-option', index, message: `${names[at] ?? ''} is there twice: remove one.` }];
  });
}

/** What all commands have: `--format`, and words with a dash that is not a hyphen. */
function sortCommon({ options, odd }: SortedWords): { format: string | undefined; notes: PlanNote[] } {
  const format = options.find(({ name }) => name === '--format')?.value;
  return { format: format && (format.value ?? '?'), notes: odd.map((index) => ({ class: 'odd-option', index })) };
}

const isHelp = ({ value }: Word): boolean => value === '-h' || value === '--help';
const isAnswer = (action: string): action is AnswerKind => /^(?:create|describe|list|status)$/.test(action);
