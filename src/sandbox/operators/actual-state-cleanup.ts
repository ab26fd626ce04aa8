import { patchComponent } from '../component.js';
import { noBootArtifacts } from '../defaults.js';
import type { Changes, Component, State } from '../state.js';
import { parseAge, parseTime } from '../time.js';

/** Empties the actual state of the components that have not reported for as long as the options say. */
export function clearActualStates(state: State, nowMs: number): Changes {
  const components = new Map<string, Component>();
  for (const [id, component] of state.components) {
    if (getExpiryMs(component, state) >= nowMs) continue;
    const patch = {
      actual_state: { boot_artifacts: noBootArtifacts, bss_token: '' },
      error: '',
      last_action: { action: 'actual_state_cleanup' as const, failed: false },
    };
    components.set(id, patchComponent(component, patch, nowMs));
  }
  return { components };
}

/** When what a component reported last is no longer believed. A node that is up reports all the time. */
export function getExpiryMs({ id, actual_state }: Component, { nodes, options }: State): number {
  if (nodes.get(id)?.power === 'on' || !runsSomething(actual_state)) return Infinity;
  return parseTime(actual_state?.last_updated ?? '') + parseAge(options.component_actual_state_ttl);
}

function runsSomething(actual: Component['actual_state']): boolean {
  const { kernel, initrd, kernel_parameters } = actual?.boot_artifacts ?? {};
  return [kernel, initrd, kernel_parameters].some(Boolean);
}
