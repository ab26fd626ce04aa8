import { classMessages, type ClassName } from '../classes.js';
import type { Excerpt } from '../excerpt.js';
import type { CommandPlan, PlanNote } from '../words/change.js';
import { findInvocation, hasOperator } from '../words/invocation.js';
import { planCommand } from '../words/plan.js';
import { readsOldFields } from '../words/readers.js';
import { judgeSettings } from '../words/settings.js';
import type { Word } from '../words/word.js';
import { judgeAnswer, type ReaderChange } from './judge.js';
import { redirect, type Destination, type ShellCommand, type ShellPipeline, type ShellScript } from '../shell-model.js';

/** One `cray bos …` in a shell text, with what becomes of it and who reads its answer. */
export interface Member {
  readonly pipeline: ShellPipeline;
  readonly stage: number;
  readonly command: ShellCommand;
  readonly words: readonly Word[];
  readonly program: number;
  readonly plan: CommandPlan;
  /** The format that is set for it, by its words or around it; `?` when only the run tells which. */
  readonly format: string | undefined;
  readonly reader: ReaderChange | undefined;
  /** What reads its answer right behind it would find other fields: no new line can be proposed. */
  readonly unread: boolean;
  readonly blockers: readonly PlanNote[];
  readonly notes: readonly PlanNote[];
}

/** An excerpt as it was read, with its commands. */
export interface ReadExcerpt {
  readonly excerpt: Excerpt;
  readonly script: ShellScript;
  readonly members: readonly Member[];
}

/** All of them in a script. `format` is what CRAY_FORMAT says in the file, `settings` are its variables that set options. */
export function listMembers(
  script: ShellScript,
  excerpt: Excerpt,
  { settings }: { readonly settings: readonly string[] },
  format: string | undefined,
): Member[] {
  const { text } = excerpt;
  return script.pipelines.flatMap((pipeline) => {
    const asks = (stage: number): boolean => findInvocation(pipeline.stages[stage]?.words ?? []) !== undefined;
    return pipeline.stages.flatMap((command, stage): Member[] => {
      const found = command && findInvocation(command.words);
      if (!found || found.by === 'printer') return [];
      const { words } = command;
      const index = found.program;
      if (found.by === 'another' && isPrinterFunction(words[0]?.value, script, text)) return [];
      const plan = planCommand(words, index);
      const set = plan.format ?? formatOf(command) ?? format;
      const common = { pipeline, stage, command, words, program: index, plan, format: set };
      if (command.kind === 'array')
        return [{ ...common, reader: undefined, unread: false, ...judgeArray(plan, words, index) }];
      const judged = judgeReading(plan, {
        format: set === undefined || set === '' ? 'toml' : set,
        pipeline,
        stage,
        source: text,
        asks,
      });
      const passed = hasOperator(words, index) && plan.changes.length > 0;
      const blockers = [
        ...plan.blockers,
        ...(passed ? ['nested' as const] : []),
        ...(isProbe(plan, pipeline, text.slice(command.start, command.end)) ? ['probe' as const] : []),
        ...judgeSettings(plan, [...settings, ...ownSettings(command)], index),
        ...judged.blockers,
      ].map((entry): PlanNote => (typeof entry === 'string' ? { class: entry, index } : entry));
      const told = blockers.some((note) => note.class === 'wrapper');
      const wrapped = found.by === 'another' && !told && !passed && (plan.changes.length > 0 || blockers.length > 0);
      const message = describeWrapper(words[0]?.value, { script, excerpt });
      const notes: PlanNote[] = [
        ...plan.notes,
        ...judged.notes.map((name) => ({ class: name, index })),
        ...(wrapped ? [{ class: 'wrapper' as const, index, message }] : []),
      ];
      return [
        {
          ...common,
          reader: judged.reader,
          unread: judged.unread || (passed && plan.answer !== undefined),
          blockers,
          notes,
        },
      ];
    });
  });
}

/** What there is to say of whoever reads an answer: that of v1, or that of v2 when it is read as if it were one of v1. */
interface JudgedReading {
  readonly reader: ReaderChange | undefined;
  readonly unread: boolean;
  readonly blockers: readonly ClassName[];
  readonly notes: readonly ClassName[];
}

function judgeReading(plan: CommandPlan, place: Omit<Parameters<typeof judgeAnswer>[0], 'answer'>): JudgedReading {
  const answer = plan.answer ?? plan.modernAnswer;
  const nothing = { reader: undefined, unread: false, blockers: [], notes: [] };
  if (answer === undefined) return nothing;
  const verdict = judgeAnswer({ ...place, answer });
  if (verdict.fine) return { ...nothing, reader: verdict.reader };
  const next = place.pipeline.stages[place.stage + 1];
  const behind = place.pipeline.stages.length - 1 - place.stage;
  const piped = place.pipeline.sink.piped === true || behind > 1 || (behind === 1 && next?.words[0]?.value !== 'tee');
  if (plan.blockers.length > 0) return { ...nothing, unread: piped };
  if (plan.answer !== undefined) return { ...nothing, unread: piped, blockers: verdict.classes };
  const stale = next && readsOldFields(place.source.slice(next.start, next.end));
  return { ...nothing, notes: stale ? [`${answer}-answer`] : [] };
}

/** `if cray bos v1 list >/dev/null`, which asks whether there is a v1. */
function isProbe({ asksVersion }: CommandPlan, { condition }: ShellPipeline, text: string): boolean {
  return asksVersion && (condition || text.includes('/dev/null'));
}

/** Where the output of a command goes: to its own redirection, or as its pipeline does when it is the last. */
export function destinationOf({
  command,
  pipeline,
  stage,
}: Pick<Member, 'command' | 'pipeline' | 'stage'>): Destination {
  const last = stage === pipeline.stages.length - 1;
  return redirect(command.redirects, last ? pipeline.sink : { to: 'kept' });
}

/** `CRAY_BOS_…=value` before the command, also behind `sudo` or `env`. */
function ownSettings({ assignments, words }: ShellCommand): string[] {
  const names = [...assignments.map(({ name }) => name), ...words.map(({ text }) => text.replace(/=.*/s, ''))];
  return names.filter((name) => /^CRAY_BOS_[A-Z0-9_]+$/.test(name));
}

/** An array of words becomes a command elsewhere, perhaps with more words. */
function judgeArray(
  { changes, blockers }: CommandPlan,
  words: readonly Word[],
  index: number,
): Pick<Member, 'blockers' | 'notes'> {
  const open = changes.length > 0 || blockers.length > 0 || words.length - index <= 2;
  return { blockers: open ? [{ class: 'dynamic', index }] : [], notes: [] };
}

/** `CRAY_FORMAT=json` before the command, also behind `sudo` or `env`. */
function formatOf({ assignments, words }: ShellCommand): string | undefined {
  const assigned = assignments.find(({ name }) => name === 'CRAY_FORMAT');
  const word = words.find(({ text }) => text.startsWith('CRAY_FORMAT='));
  if (assigned) return assigned.value?.value ?? '?';
  return word ? (word.value?.slice('CRAY_FORMAT='.length) ?? '?') : undefined;
}

/** Does a function of the script only print what it is handed? */
export function isPrinterFunction(name: string | undefined, script: ShellScript, text: string): boolean {
  const body = script.functions.get(name ?? '');
  if (!body) return false;
  const uses = text
    .slice(body.start, body.end)
    .split(/[;\n]|&&|\|\|/)
    .filter((piece) => /\$\{?[@*1]/.test(piece));
  return uses.length > 0 && uses.every((piece) => /\b(?:echo|printf|logger|cat|wall)\b/.test(piece));
}

/** What a call of a wrapper is told: where the wrapper is, when that is a function of a script. */
export function describeWrapper(
  name: string | undefined,
  { script, excerpt }: Pick<ReadExcerpt, 'script' | 'excerpt'>,
): string {
  const body = script.functions.get(name ?? '');
  if (!body || excerpt.toFile(body.start) !== body.start) return classMessages.wrapper;
  const line = excerpt.text.slice(0, body.start).split('\n').length;
  return `${classMessages.wrapper} ${name ?? ''} is defined in line ${line}.`;
}
