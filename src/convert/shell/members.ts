import type { Excerpt } from '../excerpt.js';
import type { CommandPlan, PlanNote } from '../words/change.js';
import { findInvocation } from '../words/invocation.js';
import { planCommand } from '../words/plan.js';
import type { Word } from '../words/word.js';
import { judgeAnswer, type ReaderChange } from './judge.js';
import type { ShellCommand, ShellPipeline, ShellScript } from '../shell-model.js';

/** One `cray bos …` in a shell text, with what becomes of it and who reads its answer. */
export interface Member {
  readonly pipeline: ShellPipeline;
  readonly stage: number;
  readonly command: ShellCommand;
  readonly words: readonly Word[];
  readonly program: number;
  readonly plan: CommandPlan;
  readonly reader: ReaderChange | undefined;
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
  { text }: Excerpt,
  { settings }: { readonly settings: readonly string[] },
  format: string | undefined,
): Member[] {
  return script.pipelines.flatMap((pipeline) => {
    const asks = (stage: number): boolean => findInvocation(pipeline.stages[stage]?.words ?? []) !== undefined;
    return pipeline.stages.flatMap((command, stage): Member[] => {
      const found = command && findInvocation(command.words);
      if (!found || found.by === 'printer') return [];
      const { words } = command;
      if (found.by === 'another' && isPrinterFunction(words[0]?.value, script, text)) return [];
      const plan = planCommand(words, found.program);
      const common = { pipeline, stage, command, words, program: found.program, plan };
      if (command.kind === 'array')
        return [{ ...common, reader: undefined, ...judgeArray(plan, words, found.program) }];
      const probes =
        plan.asksVersion && (pipeline.condition || /\/dev\/null/.test(text.slice(command.start, command.end)));
      const verdict =
        plan.answer === undefined || plan.blockers.length > 0
          ? undefined
          : judgeAnswer({
              answer: plan.answer,
              format: plan.format ?? formatOf(command) ?? format ?? 'toml',
              pipeline,
              stage,
              source: text,
              asks,
            });
      const index = found.program;
      const blockers = [
        ...plan.blockers,
        ...(probes ? [{ class: 'probe', index } as const] : []),
        ...(isSet(plan, settings) ? [{ class: 'setting', index } as const] : []),
        ...(verdict?.fine === false ? verdict.classes.map((name): PlanNote => ({ class: name, index })) : []),
      ];
      const reader = verdict?.fine === true ? verdict.reader : undefined;
      const told = blockers.some((note) => note.class === 'wrapper');
      const wrapped = found.by === 'another' && !told && (plan.changes.length > 0 || blockers.length > 0);
      const notes = [...plan.notes, ...(wrapped ? [{ class: 'wrapper', index } as const] : [])];
      return [{ ...common, reader, blockers, notes }];
    });
  });
}

/** Does a variable of the file set an option of the command? Under other words it would no longer. */
function isSet({ changes, settingPrefix }: CommandPlan, settings: readonly string[]): boolean {
  return changes.length > 0 && settingPrefix !== '' && settings.some((name) => name.startsWith(settingPrefix));
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
  const assigned = assignments.find(({ name }) => name === 'CRAY_FORMAT')?.value;
  const word = words.find(({ text }) => text.startsWith('CRAY_FORMAT='));
  return assigned?.value ?? word?.value?.slice('CRAY_FORMAT='.length);
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
