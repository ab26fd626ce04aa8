import { discoverComponent } from '../defaults.js';
import type { Changes, Component, State } from '../state.js';

/** Adds a component for each node of the inventory that has none. None is ever taken away. */
export function discoverNodes(state: State, nowMs: number): Changes {
  const components = new Map<string, Component>();
  for (const { id } of state.world.nodes) {
    if (!state.components.has(id)) components.set(id, discoverComponent(id, nowMs));
  }
  return { components };
}
