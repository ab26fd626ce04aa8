import { patchComponent, type ComponentPatch } from '../component.js';
import type { StateChanges, MachineNode, State } from '../state.js';
import type { StoredComponent } from '../records.js';
import { suffersFrom } from '../trouble/trouble.js';

type Action = NonNullable<NonNullable<StoredComponent['last_action']>['action']>;

/** One thing that the service does to nodes, and how often it tries. */
interface Attempt {
  /** Which enabled components it is due for. */
  readonly isDue: (component: StoredComponent) => boolean;
  readonly action: Action;
  /** Where the attempts are counted. */
  readonly counter: keyof NonNullable<StoredComponent['event_stats']>;
  /** What it makes of a node. */
  readonly act: (id: string, node: MachineNode, component: StoredComponent) => MachineNode;
  /** What else it writes; instead of the number of attempts where somebody else counts them. */
  readonly patch?: (component: StoredComponent) => ComponentPatch;
}

const exhausted = 'The retry limit has been hit for this component, but no services have reported specific errors';

/** Acts on every component that is due; one that was tried too often fails instead. */
export function attempt(state: State, nowMs: number, { isDue, action, counter, act, patch }: Attempt): StateChanges {
  const components = new Map<string, StoredComponent>();
  const nodes = new Map<string, MachineNode>();
  for (const [id, component] of state.components) {
    const node = state.nodes.get(id);
    if (!component.enabled || !node || suffersFrom(state.world, id, 'disabled-in-hsm', 'locked') || !isDue(component))
      continue;
    if (isExhausted(component, counter, state)) {
      components.set(id, patchComponent(component, describeFailure(component), nowMs));
      continue;
    }
    const change: ComponentPatch = {
      error: '',
      last_action: { action, failed: false },
      ...(patch?.(component) ?? countAttempt(component, counter)),
    };
    components.set(id, patchComponent(component, change, nowMs));
    nodes.set(id, act(id, node, component));
  }
  return { components, nodes };
}

/** The change of a component that was tried once more. */
export function countAttempt({ event_stats }: StoredComponent, counter: Attempt['counter']): ComponentPatch {
  return { event_stats: { [counter]: (event_stats?.[counter] ?? 0) + 1 } };
}

function isExhausted(
  { retry_policy, event_stats }: StoredComponent,
  counter: Attempt['counter'],
  { options }: State,
): boolean {
  return (event_stats?.[counter] ?? 0) >= (retry_policy ?? options.default_retry_policy);
}

function describeFailure({ error }: StoredComponent): ComponentPatch {
  return { status: { status_override: 'failed' }, ...(!error && { error: exhausted }) };
}
