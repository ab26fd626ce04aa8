import { describeNode, type TroubledNode } from '../../../src/commands/sessions/failures/groups.js';
import { readComponent, type ComponentRecord } from '../../../src/service/component.js';
import { isObject, toJsonValue } from '../../../src/util/json/value.js';

/** A node as the service lists it, with these members; the others are absent. */
export function node(id: string, members: Readonly<Record<string, unknown>> = {}): ComponentRecord {
  const record = toJsonValue({ id, ...members });
  if (!isObject(record)) throw new Error('A node is an object.');
  return readComponent(record);
}

/** The same as one in trouble. */
export function troubledNode(id: string, members: Readonly<Record<string, unknown>> = {}): TroubledNode {
  const component = node(id, members);
  return describeNode(component, component.status === 'failed');
}

/** One that failed: with a message, in a phase, after an action that was tried so often. */
export function failedNode(id: string, error: string, phase = 'powering_on', attempts = 1): TroubledNode {
  return troubledNode(id, {
    error,
    status: { status: 'failed', phase },
    last_action: { action: 'powering_on' },
    event_stats: { power_on_attempts: attempts },
  });
}
