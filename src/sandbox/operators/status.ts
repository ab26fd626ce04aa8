import { describeStatus, isWantedOff, patchComponent, runsWanted, type ComponentPatch } from '../component.js';
import { noAttempts, noBootArtifacts } from '../defaults.js';
import type { StateChanges, MachineNode, State } from '../state.js';
import type { StoredComponent } from '../records.js';
import { parseServiceTime } from '../time.js';
import { failsIn, suffersFrom } from '../trouble/trouble.js';

type Phase = NonNullable<NonNullable<StoredComponent['status']>['phase']>;

/** What the pass finds out about a component. */
interface Finding {
  readonly phase: Phase;
  /** There is nothing left to do, or nothing that can be done. */
  readonly done?: boolean;
  readonly override?: 'failed' | 'on_hold';
  readonly error?: string;
  /** The last action has come to nothing. */
  readonly actionFailed?: boolean;
}

/** Looks at every enabled component and its node, and says what comes next. */
export function updateStatus(state: State, nowMs: number): StateChanges {
  const components = new Map<string, StoredComponent>();
  for (const [id, component] of state.components) {
    if (!component.enabled) continue;
    const finding = keepEnabled(assess(component, state.nodes.get(id), state, nowMs), state);
    if (isNews(component, finding)) {
      components.set(id, patchComponent(component, describeChange(component, finding), nowMs));
    }
  }
  return { components };
}

/** Old releases can be told to look after their components for good. */
function keepEnabled(finding: Finding, { options }: State): Finding {
  return options.disable_components_on_completion === false ? { ...finding, done: false } : finding;
}

function assess(component: StoredComponent, node: MachineNode | undefined, state: State, nowMs: number): Finding {
  if (!node || suffersFrom(state.world, component.id, 'on-hold')) {
    return { phase: '', done: true, override: 'on_hold', error: 'Component information was not returned by pcs' };
  }
  const finding = assessNode(component, node, state, nowMs);
  return describeStatus(component) === 'failed' ? { override: 'failed', ...finding, done: true } : finding;
}

function assessNode(component: StoredComponent, node: MachineNode, state: State, nowMs: number): Finding {
  const { max_power_on_wait_time, max_boot_wait_time } = state.options;
  if (node.power === 'off') {
    if (isWantedOff(component)) return { phase: '', done: true };
    return { phase: 'powering_on', actionFailed: isOnFor(component, max_power_on_wait_time, nowMs) === 'longer' };
  }
  if (isWantedOff(component)) return { phase: 'powering_off' };
  if (runsWanted(component)) return assessConfiguration(component, node, state, nowMs);
  return { phase: isOnFor(component, max_boot_wait_time, nowMs) === 'less' ? 'powering_on' : 'powering_off' };
}

function assessConfiguration(component: StoredComponent, node: MachineNode, { world }: State, nowMs: number): Finding {
  const wanted = component.desired_state?.configuration ?? '';
  if (wanted === '') return { phase: '', done: true };
  if (node.configuration !== wanted || (node.configuredAtMs ?? 0) > nowMs) return { phase: 'configuring' };
  const fails = world.failingConfigurations.includes(wanted) || failsIn(world, component.id, 'configuring');
  if (!fails && !node.configurationFails) return { phase: '', done: true };
  return { phase: 'configuring', done: true, override: 'failed', error: 'cfs configuration failed' };
}

/** How long ago it was switched on, if that was the last thing done to it. */
function isOnFor({ last_action }: StoredComponent, seconds: number, nowMs: number): 'less' | 'longer' | undefined {
  if (last_action?.action !== 'powering_on') return undefined;
  return nowMs - parseServiceTime(last_action.last_updated ?? '') > seconds * 1000 ? 'longer' : 'less';
}

function isNews(component: StoredComponent, { phase, done, override, error, actionFailed }: Finding): boolean {
  const { phase: before = '', status_override: overrideBefore = '' } = component.status ?? {};
  return (
    done === true ||
    phase !== before ||
    (override ?? '') !== overrideBefore ||
    (error !== undefined && error !== component.error) ||
    (actionFailed === true && !component.last_action?.failed)
  );
}

function describeChange(
  component: StoredComponent,
  { phase, done, override, error, actionFailed }: Finding,
): ComponentPatch {
  const before = component.status?.phase ?? '';
  const changes = phase !== before;
  return {
    status: { status_override: override ?? '', ...(changes && { phase }) },
    ...(changes && phase === '' && { event_stats: noAttempts }),
    ...(changes && before === 'powering_off' && { actual_state: { boot_artifacts: noBootArtifacts, bss_token: '' } }),
    ...(done && { enabled: false }),
    ...(error !== undefined && { error }),
    ...(actionFailed && !component.last_action?.failed && { last_action: { failed: true } }),
  };
}
