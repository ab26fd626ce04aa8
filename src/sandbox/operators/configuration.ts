import type { Changes, Node, State } from '../state.js';
import { configureNode } from './hardware.js';

/** Gives the nodes that run what is wanted, but with another configuration, the one that is wanted. */
export function configureNodes(state: State, nowMs: number): Changes {
  const nodes = new Map<string, Node>();
  for (const [id, component] of state.components) {
    if (!component.enabled || component.status?.phase !== 'configuring') continue;
    const wanted = component.desired_state?.configuration ?? '';
    const node = state.nodes.get(id);
    if (node && node.configuration !== wanted) nodes.set(id, configureNode(node, id, wanted, state.world, nowMs));
  }
  return { nodes };
}
