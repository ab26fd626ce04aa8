import type { Client } from '../http/client.js';
import { encodeSegment } from '../http/url.js';
import { textAt } from '../output/path.js';
import { parseServerTime } from '../output/table/time.js';
import type { JsonValue } from '../util/json/value.js';
import { askService } from './ask.js';
import { listObjects, strangeAnswer, type NodeFacts } from './node-facts.js';

/** What the power control service (PCS) did to one node in a transition; a missing member is empty. */
export interface TransitionTask {
  readonly node: string;
  readonly transition: string;
  /** on, off, soft-off, force-off, init, …, in small letters. */
  readonly operation: string;
  /** When the transition began, in milliseconds since 1970. */
  readonly beganMs: number;
  /** new, in-progress, failed, succeeded or unsupported. */
  readonly status: string;
  readonly description: string;
  readonly error: string;
}

/** A transition, as the list of them has it: without its nodes. */
interface Transition {
  readonly id: string;
  readonly operation: string;
  readonly beganMs: number;
}

/** When something was done to a node, in milliseconds since 1970: its transition was made between these times. */
interface Span {
  readonly node: string;
  readonly fromMs: number;
  readonly toMs: number;
}

const path = '/apis/power-control/v1/transitions';

/** So many transitions are looked into. */
const mostRead = 4;

/**
 * What the newest transition within its span of time did to each node, by name: one request for the list, which PCS keeps
 * for a day, and one for each transition that may have the nodes, at most four. A node that none of these has is not there.
 * Throws as askService does.
 */
export async function findTransitionTasks(client: Client, spans: readonly Span[]): Promise<NodeFacts<TransitionTask>> {
  const found = new Map<string, TransitionTask>();
  if (spans.length === 0) return found;
  const listed = await askService(client, path);
  if ('problem' in listed) return { unavailable: listed.problem.message };
  const list = listObjects(listed.value, 'transitions');
  if (!list) return { unavailable: strangeAnswer };
  const near = list.map(readTransition).filter(({ id, beganMs }) => /^[\w-]+$/.test(id) && isWithin(beganMs, spans));
  for (const transition of near.sort((one, other) => other.beganMs - one.beganMs).slice(0, mostRead)) {
    if (spans.every(({ node }) => found.has(node))) break;
    const asked = await askService(client, `${path}/${encodeSegment(transition.id, 'ID')}`);
    if ('problem' in asked) return found.size > 0 ? found : { unavailable: asked.problem.message };
    for (const task of readTasks(asked.value, transition)) if (!found.has(task.node)) found.set(task.node, task);
  }
  return found;
}

function isWithin(beganMs: number, spans: readonly Span[]): boolean {
  return spans.some(({ fromMs, toMs }) => beganMs >= fromMs && beganMs <= toMs);
}

function readTransition(record: JsonValue): Transition {
  return {
    id: textAt(record, 'transitionID'),
    operation: textAt(record, 'operation').toLowerCase(),
    beganMs: parseServerTime(textAt(record, 'createTime')) ?? 0,
  };
}

function readTasks(value: JsonValue, { id, operation, beganMs }: Transition): TransitionTask[] {
  return (listObjects(value, 'tasks') ?? []).map((task) => ({
    node: textAt(task, 'xname'),
    transition: id,
    operation,
    beganMs,
    status: textAt(task, 'taskStatus'),
    description: textAt(task, 'taskStatusDescription'),
    error: textAt(task, 'error'),
  }));
}
