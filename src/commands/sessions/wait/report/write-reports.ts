import { resolve } from 'node:path';
import { readTexts } from '../../../../api/input.js';
import { BosError } from '../../../../errors/bos-error.js';
import { FileError, UsageError } from '../../../../errors/input.js';
import type { CommandContext } from '../../../../kinds/command.js';
import { appendWhole } from '../../../../util/append-whole.js';
import { writeSharedFile } from '../../../../util/atomic-write.js';
import { describeFault } from '../../../../util/fault.js';
import type { WaitResult } from '../result.js';

/** What a report is, by the end of its name. */
const renderers: Readonly<Record<string, () => Promise<(results: readonly WaitResult[]) => string>>> = {
  '.xml': async () => (await import('./junit.js')).renderJunit,
  '.md': async () => (await import('./markdown.js')).renderMarkdown,
};

/** Throws UsageError for a report of which nobody knows what it is to be, before the waiting begins. */
export function checkReports({ input }: Pick<CommandContext, 'input'>): void {
  const stray = readTexts(input, 'report').find((file) => renderers[extensionOf(file)] === undefined);
  if (stray === undefined) return;
  throw new UsageError(`--report: ${stray} ends neither with .xml nor with .md.`, {
    hint: 'FILE.xml is JUnit XML, FILE.md a summary in Markdown.',
  });
}

/**
 * Writes the reports that were asked for, each whole or not at all; in a job of GitHub the one in Markdown is added to the summary of the
 * job too. One that cannot be written is warned of: the result is what counts.
 */
export async function writeReports(results: readonly WaitResult[], context: CommandContext): Promise<void> {
  const { cwd, env, secrets } = context.io;
  const files = readTexts(context.input, 'report');
  const render = async (extension: string): Promise<string> =>
    secrets.hide((await renderers[extension]?.())?.(results) ?? '');
  for (const file of files) {
    await warnOfFault('The report is missing.', context, async () =>
      writeSharedFile(resolve(cwd, file), await render(extensionOf(file))),
    );
  }
  const summary = env.GITHUB_STEP_SUMMARY ?? '';
  if (files.length === 0 || summary === '') return;
  await warnOfFault('The report is not in the summary of the job.', context, async () => {
    appendSummary(resolve(cwd, summary), await render('.md'));
  });
}

async function warnOfFault(what: string, context: CommandContext, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof BosError)) throw error;
    await context.warn(`${what} ${error.message}`);
  }
}

/** A table needs an empty line between it and what stands there already. */
function appendSummary(path: string, text: string): void {
  try {
    appendWhole(path, `\n${text}`);
  } catch (cause) {
    throw new FileError(`${path} cannot be written: ${describeFault(cause)}.`, { cause });
  }
}

function extensionOf(file: string): string {
  return /\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? '';
}
