import { DeclinedError } from '../../../errors/outcome.js';
import type { CommandContext } from '../../../kinds/command.js';
import { wantsColor } from '../../../output/color.js';
import { loadStyle } from '../../../output/style.js';
import { fixedForm } from '../../../templates/compare/canonical.js';
import type { Output } from '../../../util/io.js';
import type { JsonObject } from '../../../util/json/value.js';
import { confirm } from '../../../util/prompt.js';
import { formatUnifiedDiff } from '../../../util/unified-diff.js';
import { paintDiff } from '../diff/print-differences.js';

/** A template that somebody else changed while it was edited. */
interface Conflict {
  readonly name: string;
  /** What was edited. */
  readonly before: JsonObject;
  /** What it is by now; undefined when it was deleted. */
  readonly now: JsonObject | undefined;
  readonly typed: JsonObject;
}

/** Shows both changes, and asks which one counts. Throws DeclinedError when it is the other. */
export async function settleConflict({ name, before, now, typed }: Conflict, context: CommandContext): Promise<void> {
  const { io } = context;
  const what = now === undefined ? 'deleted' : 'changed';
  await io.stderr.write(`Session template ${name} was ${what} while you edited it.\n`);
  await printChange(before, now, { from: 'before', to: 'meanwhile' }, io.stderr, context);
  await printChange(before, typed, { from: 'before', to: 'edited' }, io.stderr, context);
  if (await confirm(io, 'Store your changes anyway?', { option: 'y' })) return;
  throw new DeclinedError('Nothing was changed.');
}

/** Prints how one template differs from another. */
export async function printChange(
  from: JsonObject,
  to: JsonObject | undefined,
  names: { readonly from: string; readonly to: string },
  output: Output,
  { io, globals }: Pick<CommandContext, 'io' | 'globals'>,
): Promise<void> {
  const style = await loadStyle(wantsColor({ color: globals.color, env: io.env, isTTY: output.isTTY }));
  await output.write(paintDiff(formatUnifiedDiff(fixedForm(from), fixedForm(to), names), style));
}
