import type { ComponentDetails } from '../../../service/component-details.js';
import type { NodeFacts } from '../../../service/node-facts.js';
import type { PowerRecord } from '../../../service/power.js';
import { findTransitionTasks, type TransitionTask } from '../../../service/transitions.js';
import type { Components } from './choose-nodes.js';
import type { Neighbours } from './neighbours.js';

/** BOS writes down an action before PCS makes the transition, and may write it anew when that has failed. */
const [slackMs, failingMs] = [60_000, 600_000];

/** What was asked of PCS about how nodes were switched, and of which. */
interface Switches {
  readonly asked: ReadonlySet<string>;
  readonly facts: NodeFacts<TransitionTask>;
}

/** How nodes were switched last whose power is not what BOS switched it to: that the others were is plain to see. */
export async function findTasks(
  nodes: Components,
  power: NodeFacts<PowerRecord>,
  neighbours: Neighbours,
): Promise<Switches> {
  const spans = [...nodes.values()].flatMap((node) => {
    const { id, actionMs, actionFailed } = node;
    const state = 'unavailable' in power ? undefined : power.get(id)?.state;
    if (actionMs === undefined || state === undefined || state !== unwantedState(node)) return [];
    return [{ node: id, fromMs: actionMs - slackMs - (actionFailed ? failingMs : 0), toMs: actionMs + slackMs }];
  });
  const asked = new Set(spans.map(({ node }) => node));
  if (asked.size === 0) return { asked, facts: new Map() };
  return { asked, facts: await neighbours.visit('PCS', (ask) => ask((pcs) => findTransitionTasks(pcs, spans))) };
}

/** The state of the power that says that the last switch has not come about, or not yet. */
function unwantedState({ action, status }: ComponentDetails): string | undefined {
  if (status === 'stable' || !action.startsWith('powering_')) return undefined;
  return action === 'powering_on' ? 'off' : 'on';
}
