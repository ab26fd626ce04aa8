import type { Changes, Node, State } from '../state.js';
import { startConfiguring } from './hardware.js';

/** Gives the nodes that run what is wanted, but with another configuration, the one that is wanted. */
export function configureNodes(state: State, nowMs: number): Changes {
  const nodes = new Map<string, Node>();
  for (const [id, component] of state.components) {
    const node = state.nodes.get(id);
    if (!component.enabled || component.status?.phase !== 'configuring' || !node) continue;
    if (node.configuration === component.desired_state?.configuration) continue;
    nodes.set(id, startConfiguring(node, component, state, nowMs));
  }
  return { nodes };
}
