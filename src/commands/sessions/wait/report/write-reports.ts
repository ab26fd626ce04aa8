import { resolve } from 'node:path';
import { readTexts } from '../../../../api/input.js';
import { BosError } from '../../../../errors/bos-error.js';
import { UsageError } from '../../../../errors/input.js';
import type { CommandContext } from '../../../../kinds/command.js';
import { writeSharedFile } from '../../../../util/atomic-write.js';
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

/** Writes the reports that were asked for, each whole or not at all. One that cannot be written is warned of: the result is what counts. */
export async function writeReports(results: readonly WaitResult[], context: CommandContext): Promise<void> {
  for (const file of readTexts(context.input, 'report')) {
    try {
      const render = await renderers[extensionOf(file)]?.();
      if (render) await writeSharedFile(resolve(context.io.cwd, file), context.io.secrets.hide(render(results)));
    } catch (error) {
      if (!(error instanceof BosError)) throw error;
      await context.warn(`The report is missing. ${error.message}`);
    }
  }
}

function extensionOf(file: string): string {
  return /\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? '';
}
