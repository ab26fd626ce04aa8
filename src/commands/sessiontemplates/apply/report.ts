import { isGiven } from '../../../api/input.js';
import { PartlyDoneError } from '../../../errors/outcome.js';
import type { CommandContext } from '../../../kinds/command.js';
import { describeSystem } from '../../../kinds/system.js';
import { writeNote } from '../../../kinds/write-note.js';
import type { Column, Drawing } from '../../../output/layout.js';
import { renderRows } from '../../../output/table/rows.js';
import { describeChange } from '../../../templates/compare/changes.js';
import { isChange, summarizeActions } from '../../../templates/apply/plan.js';
import type { JsonValue } from '../../../util/json/value.js';
import { toOutcomeRecord, type TemplateOutcome } from './outcome.js';

const columns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'action', path: 'action' },
  { name: 'changes', path: 'changes' },
];

/** Prints what became of templates, their warnings, and how many there are of each kind. */
export async function printOutcomes(outcomes: readonly TemplateOutcome[], context: CommandContext): Promise<void> {
  const rows = outcomes.map(({ planned, action }): JsonValue => {
    const changes = planned.changes.map(describeChange);
    return new Map<string, JsonValue>([
      ['name', planned.name],
      ['action', action],
      ['changes', changes.join('\n')],
    ]);
  });
  const draw: Drawing = (_, style, options) => renderRows(rows, style, { ...options, columns });
  await context.print(outcomes.map(toOutcomeRecord), { view: 'rows', columns, draw });
  for (const { planned, warnings } of outcomes) {
    for (const warning of warnings) await context.warn(`${planned.name}: ${warning}`);
  }
  const summary = summarizeActions(outcomes.map(({ action }) => action));
  const isForeseen = isGiven(context.input, 'dry_run') && outcomes.some(isChange);
  if (context.globals.quiet) return;
  const system = await describeSystem(context);
  await writeNote(context, `${isForeseen ? 'Would be on' : 'On'} ${system}: ${summary}`);
}

/** Says what a rehearsal cannot foresee. */
export async function warnOfRehearsal(context: CommandContext): Promise<void> {
  await context.warn('nothing was sent. BOS has no dry run: only the checks of bos say what it would refuse.');
}

/** Throws the first failure, with what was done and what not. Nothing when nothing failed. */
export function throwFailures(outcomes: readonly TemplateOutcome[]): void {
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const error = failed[0]?.error;
  if (error === undefined) return;
  if (outcomes.length === 1) throw error;
  const list = (title: string, chosen: readonly TemplateOutcome[]): string[] =>
    chosen.length === 0 ? [] : [`${title}: ${chosen.map(({ planned }) => planned.name).join(', ')}`];
  const hint = [
    ...failed.slice(1).map((outcome) => outcome.error?.message ?? ''),
    ...(error.hint === undefined ? [] : [error.hint]),
    ...list('Done', outcomes.filter(isChange)),
    ...list(
      'Perhaps done',
      failed.filter((outcome) => outcome.error?.mayBeDone),
    ),
    ...list(
      'Not done',
      failed.filter((outcome) => !outcome.error?.mayBeDone),
    ),
    ...list(
      'Not sent',
      outcomes.filter(({ action }) => action === 'not sent'),
    ),
  ];
  const count = `${failed.length} of ${outcomes.length} session templates failed.`;
  throw new PartlyDoneError(error, `${count} ${error.message}`, hint.join('\n'));
}
