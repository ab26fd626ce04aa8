import type { Column } from '../../../output/layout.js';
import { toJsonValue, type JsonObject } from '../../../util/json/value.js';
import type { NodeGroup } from './findings.js';
import type { Result } from './result.js';
import { describeResult } from './words.js';

/** What is printed of a result: the same keys always, null for what there is not. */
export function toValue(result: Result): JsonObject {
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

export const resultColumns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'outcome', path: 'outcome' },
  { name: 'nodes', path: 'nodes', weight: 8 },
  { name: 'successful', path: 'successful', weight: 7 },
  { name: 'failed', path: 'failed', weight: 9 },
  { name: 'seconds', path: 'duration_seconds', weight: 4 },
  { name: 'message', path: 'message', weight: 6 },
];
