import type { Power } from '../../../service/inventory.js';
import type { Comparison } from './plain-images.js';
import type { SessionRequest } from './request.js';
import type { RunningComponent } from './running-component.js';
import type { BootSet } from './template.js';

/** What happens to a node. `boot` is a power on or a reboot when it is unknown whether the node is on. */
export type Action = 'nothing' | 'stage' | 'configure' | 'power_on' | 'boot' | 'reboot' | 'power_off';

/** Actions as text about some nodes, in the order in which they are shown. */
export const actions: Readonly<Record<Action, string>> = {
  reboot: 'rebooted',
  boot: 'booted: switched on, or rebooted when they are on',
  power_on: 'switched on',
  power_off: 'shut down',
  configure: 'configured, without a reboot',
  stage: 'staged: nothing happens until applystaged',
  nothing: 'left as they are: already in the desired state',
};

/** The actions that switch the power of a node. */
export const powerActions: ReadonlySet<Action> = new Set(['reboot', 'boot', 'power_on', 'power_off']);

interface Decision {
  readonly action: Action;
  /** It depends on kernel parameters that the image may bring. */
  readonly likely: boolean;
}

/**
 * What happens to a node that a session takes. A reboot ignores what a node runs; a boot only configures a node that runs
 * the wanted image. Source: the operators of BOS that set up sessions and report the status of nodes.
 */
export function decideAction(
  { operation, staged }: SessionRequest,
  component: RunningComponent,
  power: Power,
  bootSet: BootSet,
  compare: Comparison,
): Decision {
  const sure = (action: Action): Decision => ({ action, likely: false });
  if (staged) return sure('stage');
  if (operation === 'shutdown') return sure(power === 'off' ? 'nothing' : 'power_off');
  if (power === 'off') return sure('power_on');
  if (operation === 'reboot') return sure('reboot');
  if (isGoingDown(component)) return sure('reboot');
  const running = compare(component, bootSet);
  if (running !== 'other') {
    return { action: isConfigured(component, bootSet) ? 'nothing' : 'configure', likely: running === 'likely' };
  }
  return sure(power === 'unknown' && component.actualKernel === '' ? 'boot' : 'reboot');
}

/** Another session is powering it off: what it still runs will not last. */
function isGoingDown({ enabled, phase, action }: RunningComponent): boolean {
  return enabled && phase === 'powering_off' && action.startsWith('powering_off');
}

/** As far as BOS knows: the node had this configuration before, completed it, and did not fail. */
function isConfigured({ phase, status, ...component }: RunningComponent, { configuration }: BootSet): boolean {
  return configuration === '' || (component.configuration === configuration && phase === '' && status !== 'failed');
}
