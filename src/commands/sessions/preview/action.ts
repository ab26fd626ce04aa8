import type { Power } from '../../../service/inventory.js';
import { compareRunning, type RunningComponent } from './running.js';
import type { BootSet } from './template.js';
import type { Wish } from './wish.js';

/** What happens to a node. `boot` is power on or reboot, where nobody can tell whether it is on. */
export type Action = 'nothing' | 'stage' | 'configure' | 'power_on' | 'boot' | 'reboot' | 'power_off';

/** All actions in the order in which they are told, and in words for so many nodes. */
export const actions: Readonly<Record<Action, string>> = {
  reboot: 'rebooted',
  boot: 'booted: switched on, or rebooted where they are on',
  power_on: 'switched on',
  power_off: 'shut down',
  configure: 'configured, without a reboot',
  stage: 'staged: nothing happens until applystaged',
  nothing: 'left as they are: already as wanted',
};

/** The actions that switch the power of a node. */
export const switching: ReadonlySet<Action> = new Set(['reboot', 'boot', 'power_on', 'power_off']);

export interface Decision {
  readonly action: Action;
  /** It hangs on kernel parameters that the image may bring. */
  readonly likely: boolean;
}

/**
 * What becomes of a node that a session takes. Source: the operators of BOS that set up sessions and tell the status of
 * nodes. A reboot forgets what a node runs; a boot leaves alone what runs the wanted image, but for its configuration.
 */
export function decideAction(
  { operation, staged }: Wish,
  component: RunningComponent,
  power: Power,
  bootSet: BootSet,
  reportEvery: string,
): Decision {
  const sure = (action: Action): Decision => ({ action, likely: false });
  if (staged) return sure('stage');
  if (operation === 'shutdown') return sure(power === 'off' ? 'nothing' : 'power_off');
  if (power === 'off') return sure('power_on');
  if (operation === 'reboot') return sure('reboot');
  if (isGoingDown(component)) return sure('reboot');
  const running = compareRunning(component, bootSet, reportEvery);
  if (running !== 'other') {
    return { action: isConfigured(component, bootSet) ? 'nothing' : 'configure', likely: running === 'likely' };
  }
  return sure(power === 'unknown' && component.actualKernel === '' ? 'boot' : 'reboot');
}

/** It has been told to go off, by another session: what it still runs will not last. */
function isGoingDown({ enabled, phase, action }: RunningComponent): boolean {
  return enabled && phase === 'powering_off' && action.startsWith('powering_off');
}

/** As far as BOS knows: it was told of this configuration before, came to an end with that, and did not fail. */
function isConfigured({ phase, status, ...component }: RunningComponent, { configuration }: BootSet): boolean {
  return configuration === '' || (component.configuration === configuration && phase === '' && status !== 'failed');
}
