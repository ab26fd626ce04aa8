import { patchComponent } from '../component.js';
import { getDurationMs } from '../pace.js';
import type { Changes, Component, Node, State } from '../state.js';

/** The nodes themselves: they go off, come up with what they were told to boot, and configure themselves. */
export function runHardware(state: State, nowMs: number): Changes {
  const nodes = new Map<string, Node>();
  const components = new Map<string, Component>();
  for (const [id, node] of state.nodes) {
    if (node.offAtMs !== undefined && node.offAtMs <= nowMs) nodes.set(id, { power: 'off' });
    else if (node.bootedAtMs !== undefined && node.bootedAtMs <= nowMs) {
      const component = state.components.get(id);
      if (!component) continue;
      const { boot_artifacts, bss_token } = component.desired_state ?? {};
      components.set(id, patchComponent(component, { actual_state: { boot_artifacts, bss_token } }, nowMs));
      nodes.set(id, startConfiguring({ power: 'on' }, component, state, node.bootedAtMs));
    }
  }
  return { nodes, components };
}

/** The node from when on it applies the configuration that is wanted of it, if any. */
export function startConfiguring(node: Node, component: Component, state: State, nowMs: number): Node {
  const configuration = component.desired_state?.configuration ?? '';
  if (configuration === '') return node;
  return { ...node, configuration, configuredAtMs: nowMs + getDurationMs(state.world.pace, 'configure', component.id) };
}
