import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../../errors/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import type { PlannedTemplate } from '../../../templates/apply/plan.js';
import { fixedForm } from '../../../templates/compare/canonical.js';
import { runProgram } from '../../../util/run-program.js';
import { splitShellWords } from '../../../util/shell-words.js';

/**
 * Runs the program of BOS_DIFF for each template that differs, with two files: what the server stores, and what the file says. Its
 * status means nothing, since programs that compare end with 1 when they find something. Throws UsageError.
 */
export async function runDiffProgram(
  program: string,
  differences: readonly PlannedTemplate[],
  { io }: CommandContext,
): Promise<void> {
  const words = splitShellWords(program);
  if (!words) throw new UsageError(`BOS_DIFF cannot be read: a quote is not closed in ${program}`);
  const folder = await mkdtemp(join(tmpdir(), 'bos-diff-'));
  try {
    for (const { name, stored, wanted } of differences) {
      const files = [join(folder, `${name}.server.yaml`), join(folder, `${name}.file.yaml`)] as const;
      await writeFile(files[0], fixedForm(stored), { mode: 0o600 });
      await writeFile(files[1], fixedForm(wanted), { mode: 0o600 });
      await runProgram(
        [...words, ...files],
        io,
        'Set BOS_DIFF to a program that compares two files, such as "diff -u".',
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
