import type { BosError } from '../../../errors/bos-error.js';
import { findColumn, selectColumns } from '../../../output/columns.js';
import { ClosedPipeError } from '../../../util/io.js';
import type { CommandContext } from '../../../kinds/command.js';
import type { Layout } from '../../../output/layout.js';
import { noFindings } from './findings.js';
import type { WaitOptions } from './options.js';
import { conclude } from './result.js';
import { drawResults } from './draw-results.js';
import { beginWatch } from './state.js';
import { resultColumns, toValue } from './value.js';

export const listLayout: Layout = { view: 'rows', columns: resultColumns, draw: drawResults };
export const recordLayout: Layout = { view: 'record', columns: resultColumns, draw: drawResults };

/**
 * After an hour of waiting it would be late to learn that there is no such column: what decides how the result is printed is
 * looked at before. Throws UsageError.
 */
export async function checkPrinting({ globals }: CommandContext, options: WaitOptions): Promise<void> {
  const { query, columns, sortBy } = globals;
  if (query !== undefined) {
    const { checkQuery } = await import('../../../output/query.js');
    await checkQuery(query);
    return;
  }
  const subject = { name: '', operation: '', templateName: '', staged: false };
  const sample = [toValue(conclude(beginWatch(subject, 0), 'complete', noFindings, options))];
  if (columns !== undefined) selectColumns(resultColumns, columns, sample);
  if (sortBy !== undefined) findColumn(resultColumns, sortBy.replace(/:.*$/s, ''), sample, '--sort-by');
}

/** Prints, and then throws the verdict where there is one: a reader who has gone does not make a success of a failure. */
export async function printBefore(verdict: BosError | undefined, print: () => Promise<void>): Promise<void> {
  try {
    await print();
  } catch (error) {
    if (!verdict || !(error instanceof ClosedPipeError)) throw error;
  }
  if (verdict) throw verdict;
}
