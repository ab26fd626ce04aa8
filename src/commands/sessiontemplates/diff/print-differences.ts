import { wantsColor } from '../../../output/color.js';
import { loadStyle, type Style } from '../../../output/style.js';
import type { CommandContext } from '../../../kinds/command.js';
import type { PlannedTemplate } from '../../../templates/apply/plan.js';
import { fixedForm } from '../../../templates/compare/canonical.js';
import { toChangeRecord } from '../../../templates/compare/changes.js';
import { showControls } from '../../../util/controls.js';
import { toJsonValue } from '../../../util/json/value.js';
import { formatUnifiedDiff } from '../../../util/unified-diff.js';

/** A template that differs, and what its two sides are called. */
export interface TemplateDifference extends PlannedTemplate {
  readonly from: string;
  readonly to: string;
}

/** Prints differences: as data with `--format`, by the program in BOS_DIFF, or as unified diffs. Throws UsageError. */
export async function printDifferences(
  differences: readonly TemplateDifference[],
  context: CommandContext,
): Promise<void> {
  const { io, globals, origins } = context;
  const isText = globals.format === 'table' || origins.get('format')?.origin === 'default';
  if (!isText || globals.query !== undefined) {
    return context.print(
      differences.map(({ name, action, changes }) =>
        toJsonValue({ name, action, changes: changes.map(toChangeRecord) }),
      ),
      'rows',
    );
  }
  const program = io.env['BOS_DIFF'];
  if (program) {
    const { runDiffProgram } = await import('./diff-program.js');
    return runDiffProgram(program, differences, context);
  }
  const style = await loadStyle(wantsColor({ color: globals.color, env: io.env, isTTY: io.stdout.isTTY }));
  for (const { stored, wanted, from, to } of differences) {
    const lines = formatUnifiedDiff(fixedForm(stored), fixedForm(wanted), { from, to });
    await io.stdout.write(paintDiff(lines, style));
  }
}

/** The lines of a diff as text, in colours of the style. */
export function paintDiff(lines: readonly string[], style: Style): string {
  return lines.map((line) => `${paintLine(showControls(line), style)}\n`).join('');
}

function paintLine(line: string, style: Style): string {
  if (/^(?:---|\+\+\+) /.test(line)) return style.heading(line);
  if (line.startsWith('@@')) return style.faint(line);
  if (line.startsWith('+')) return style.good(line);
  return line.startsWith('-') ? style.bad(line) : line;
}
