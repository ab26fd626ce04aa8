import { isWantedOff, patchComponent, runsWanted, type ComponentPatch } from '../component.js';
import { noAttempts, noBootArtifacts } from '../defaults.js';
import type { Changes, Component, Node, State } from '../state.js';
import { parseTime } from '../time.js';

type Phase = NonNullable<NonNullable<Component['status']>['phase']>;

/** What the pass finds out about a component. */
interface Finding {
  readonly phase: Phase;
  /** There is nothing left to do, or nothing that can be done. */
  readonly done?: boolean;
  readonly error?: string;
}

/** Looks at every enabled component and its node, and says what comes next. */
export function updateStatus(state: State, nowMs: number): Changes {
  const components = new Map<string, Component>();
  for (const [id, component] of state.components) {
    if (!component.enabled) continue;
    const finding = assess(component, state.nodes.get(id) ?? { power: 'off' }, state, nowMs);
    components.set(id, patchComponent(component, describeChange(component, finding), nowMs));
  }
  return { components };
}

function assess(component: Component, node: Node, state: State, nowMs: number): Finding {
  if (node.power === 'off') return isWantedOff(component) ? { phase: '', done: true } : { phase: 'powering_on' };
  if (isWantedOff(component)) return { phase: 'powering_off' };
  if (runsWanted(component)) return assessConfiguration(component, node, state, nowMs);
  return isBooting(component, state, nowMs) ? { phase: 'powering_on' } : { phase: 'powering_off' };
}

function assessConfiguration(component: Component, node: Node, state: State, nowMs: number): Finding {
  const wanted = component.desired_state?.configuration ?? '';
  if (wanted === '') return { phase: '', done: true };
  if (node.configuration !== wanted || (node.configuredAtMs ?? 0) > nowMs) return { phase: 'configuring' };
  if (!state.world.failingConfigurations.includes(wanted)) return { phase: '', done: true };
  return { phase: 'configuring', done: true, error: 'cfs configuration failed' };
}

/** Power is on, and it still has time to report. */
function isBooting({ last_action }: Component, state: State, nowMs: number): boolean {
  const sinceMs = nowMs - parseTime(last_action?.last_updated ?? '');
  return last_action?.action === 'powering_on' && sinceMs < state.options.max_boot_wait_time * 1000;
}

function describeChange(component: Component, { phase, done, error }: Finding): ComponentPatch {
  const before = component.status?.phase ?? '';
  return {
    status: { phase, status_override: error === undefined ? '' : 'failed' },
    ...(phase === '' && before !== '' && { event_stats: noAttempts }),
    ...(before === 'powering_off' &&
      phase !== before && { actual_state: { boot_artifacts: noBootArtifacts, bss_token: '' } }),
    ...(done && { enabled: false }),
    ...(error !== undefined && { error }),
  };
}
