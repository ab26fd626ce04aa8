import { describeStatus, patchComponent, type ComponentPatch } from '../component.js';
import { getDurationMs } from '../pace.js';
import type { Changes, Component, Node, State } from '../state.js';
import { parseTime } from '../time.js';

type Attempt = keyof NonNullable<Component['event_stats']>;
type Action = NonNullable<NonNullable<Component['last_action']>['action']>;

/** Asks the nodes that shall go off to do so. */
export function powerOffGracefully(state: State, nowMs: number): Changes {
  return act(state, nowMs, {
    isDue: (component) => describeStatus(component) === 'power_off_pending',
    action: 'powering_off_gracefully',
    attempt: 'power_off_graceful_attempts',
    node: (id, node) => ({ ...node, offAtMs: nowMs + getDurationMs(state.world.pace, 'powerOff', id) }),
  });
}

/** Cuts the power of those that took too long. */
export function powerOffForcefully(state: State, nowMs: number): Changes {
  const longestMs = state.options.max_power_off_wait_time * 1000;
  return act(state, nowMs, {
    isDue: (component) =>
      describeStatus(component) === 'power_off_gracefully_called' &&
      nowMs - parseTime(component.last_action?.last_updated ?? '') > longestMs,
    action: 'powering_off_forcefully',
    attempt: 'power_off_forceful_attempts',
    node: (_, node) => ({ ...node, offAtMs: nowMs }),
  });
}

/** Switches on the nodes that shall run. */
export function powerOn(state: State, nowMs: number): Changes {
  return act(state, nowMs, {
    isDue: (component) => describeStatus(component) === 'power_on_pending',
    action: 'powering_on',
    attempt: 'power_on_attempts',
    node: (id) => ({ power: 'on', bootedAtMs: nowMs + getDurationMs(state.world.pace, 'powerOn', id) }),
  });
}

interface Act {
  readonly isDue: (component: Component) => boolean;
  readonly action: Action;
  readonly attempt: Attempt;
  /** What it makes of the node. */
  readonly node: (id: string, node: Node) => Node;
}

function act(state: State, nowMs: number, { isDue, action, attempt, node: change }: Act): Changes {
  const components = new Map<string, Component>();
  const nodes = new Map<string, Node>();
  for (const [id, component] of state.components) {
    const node = state.nodes.get(id);
    if (!component.enabled || !node || !isDue(component)) continue;
    const patch: ComponentPatch = {
      last_action: { action, failed: false },
      event_stats: { [attempt]: (component.event_stats?.[attempt] ?? 0) + 1 },
    };
    components.set(id, patchComponent(component, patch, nowMs));
    nodes.set(id, change(id, node));
  }
  return { components, nodes };
}
