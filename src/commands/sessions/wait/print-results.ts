import type { BosError, ErrorDetails } from '../../../errors/bos-error.js';
import { FailedError, InterruptedError, TimedOutError } from '../../../errors/outcome.js';
import type { CommandContext } from '../../../kinds/command.js';
import { findColumn, selectColumns } from '../../../output/columns.js';
import type { Layout, Column } from '../../../output/layout.js';
import { formatSpan } from '../../../output/table/time.js';
import { ClosedPipeError } from '../../../util/io.js';
import { toJsonValue, type JsonObject } from '../../../util/json/value.js';
import type { NodeGroup } from '../describe/node-groups.js';
import { noDetails } from './details.js';
import { drawResults } from './draw-results.js';
import type { WaitOptions } from './options.js';
import { buildResult, type WaitResult } from './result.js';
import { adviseNext, adviseResuming, describeResult } from './sentences.js';
import { beginWait } from './state.js';

const resultColumns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'outcome', path: 'outcome' },
  { name: 'nodes', path: 'nodes', weight: 8 },
  { name: 'successful', path: 'successful', weight: 7 },
  { name: 'failed', path: 'failed', weight: 9 },
  { name: 'seconds', path: 'duration_seconds', weight: 4 },
  { name: 'message', path: 'message', weight: 6 },
];

export const listLayout: Layout = { view: 'rows', columns: resultColumns, draw: drawResults };
export const recordLayout: Layout = { view: 'record', columns: resultColumns, draw: drawResults };

/**
 * Checks before the waiting begins how the result is to be printed: after an hour it would be late to learn that there is no
 * such column. Throws UsageError.
 */
export async function checkPrinting({ globals }: CommandContext, options: WaitOptions): Promise<void> {
  const { query, columns, sortBy } = globals;
  if (query !== undefined) {
    const { checkQuery } = await import('../../../output/query.js');
    await checkQuery(query);
    return;
  }
  const session = { name: '', operation: '', templateName: '', staged: false };
  const sample = [toValue(buildResult(beginWait(session, 0), 'complete', noDetails, options))];
  if (columns !== undefined) selectColumns(resultColumns, columns, sample);
  if (sortBy !== undefined) findColumn(resultColumns, sortBy.replace(/:.*$/s, ''), sample, '--sort-by');
}

/** Prints, and then throws the failure if there is one: a closed pipe does not make a success of it. */
export async function printThenThrow(failure: BosError | undefined, print: () => Promise<void>): Promise<void> {
  try {
    await print();
  } catch (error) {
    if (!failure || !(error instanceof ClosedPipeError)) throw error;
  }
  if (failure) throw failure;
}

/**
 * The error of the whole waiting; undefined when all results are good. A failed session counts more than one that took too
 * long. `signal` is that of Ctrl-C.
 */
export function findResultError(
  results: readonly WaitResult[],
  options: WaitOptions,
  signal: AbortSignal,
): BosError | undefined {
  const bad = results.filter((result) => !result.good);
  const advice = [...new Set([...bad.map(adviseNext), adviseResuming(results)])].filter(Boolean);
  const details: ErrorDetails = advice.length > 0 ? { hint: advice.join('\n') } : {};
  if (bad.some(({ outcome }) => outcome === 'interrupted')) {
    return new InterruptedError(String(signal.reason), details);
  }
  if (bad.length === 0) return undefined;
  const late = bad.every(({ outcome }) => outcome === 'timed-out');
  const sentences = bad.map((result) => `Session ${result.name}: ${describeResult(result)}`);
  const lines =
    results.length > 1
      ? [`${bad.length} of ${results.length} sessions did not succeed:`, ...sentences.map((text) => `  ${text}`)]
      : sentences;
  if (!late) return new FailedError(lines.join('\n'), details);
  return new TimedOutError(
    [`The time to wait has passed (${formatSpan(options.timeoutMs ?? 0)}).`, ...lines].join('\n'),
    details,
  );
}

/** A result as it is printed: always with the same keys, and null for what is missing. */
export function toValue(result: WaitResult): JsonObject {
  return toJsonValue({
    name: result.name,
    operation: result.operation,
    template_name: result.templateName,
    status: result.status,
    outcome: result.outcome,
    nodes: result.nodes,
    successful: result.successful,
    failed: result.failed,
    staged: result.staged,
    taken_over: result.takenOver,
    start_time: result.startTime || null,
    end_time: result.endTime || null,
    duration_seconds: result.durationSeconds ?? null,
    failures: result.failures.map((group) => describeGroup('message', group)),
    taken_by: result.takers.map((group) => describeGroup('session', group)),
    message: describeResult(result),
  }) as JsonObject;
}

function describeGroup(label: string, { label: text, count, nodes }: NodeGroup): object {
  return { [label]: text, count, nodes };
}
