import { textAt } from '../../../output/path.js';
import { readComponent, type ComponentRecord } from '../../../service/component.js';
import type { Power } from '../../../service/inventory.js';
import type { JsonObject } from '../../../util/json/value.js';
import type { SessionRequest } from './request.js';
import type { BootSet } from './template.js';

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

interface Decision {
  readonly action: Action;
  /** It hangs on kernel parameters that the image may bring. */
  readonly likely: boolean;
}

/**
 * What becomes of a node that a session takes. Source: the operators of BOS that set up sessions and tell the status of
 * nodes. A reboot forgets what a node runs; a boot leaves alone what runs the wanted image, but for its configuration.
 */
export function decideAction(
  { operation, staged }: SessionRequest,
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

/** A node as BOS knows it, with all that it runs. */
export interface RunningComponent extends ComponentRecord {
  readonly actualInitrd: string;
  readonly actualParameters: string;
}

/** A record of the list of components; anything that it lacks is empty. */
export function readRunning(record: JsonObject): RunningComponent {
  return {
    ...readComponent(record),
    actualInitrd: textAt(record, 'actual_state.boot_artifacts.initrd'),
    actualParameters: textAt(record, 'actual_state.boot_artifacts.kernel_parameters'),
  };
}

/** What the kernel calls the ways to its root file system. */
const protocols: Readonly<Record<string, string>> = { sbps: 'sbps-s3', cpss3: 'craycps-s3' };

/**
 * Whether a node runs the image of a boot set with its parameters. `likely` where its kernel was given others before
 * them: those that the image brings, which only the image store knows. `reportEvery` is how often nodes shall report,
 * as BOS has it in its options. Source: how BOS puts the kernel parameters together.
 */
export function compareRunning(
  component: RunningComponent,
  bootSet: BootSet,
  reportEvery: string,
): 'same' | 'likely' | 'other' {
  const folder = folderOf(bootSet.path);
  const inFolder = [component.actualKernel, component.actualInitrd].every((path) => folderOf(path) === folder);
  if (folder === '' || !inFolder) return 'other';
  const wanted = describeParameters(bootSet, folder, reportEvery);
  if (component.actualParameters === wanted) return 'same';
  return component.actualParameters.endsWith(` ${wanted}`) ? 'likely' : 'other';
}

function describeParameters(bootSet: BootSet, folder: string, reportEvery: string): string {
  const protocol = protocols[bootSet.rootfsProvider];
  const root = [protocol, `${folder}/rootfs`, '', bootSet.rootfsPassthrough].join(':');
  const parameters = [
    bootSet.kernelParameters,
    protocol === undefined ? '' : `root=${root}`,
    `nmd_data=url=${folder}/rootfs`,
    `bos_update_frequency=${reportEvery}`,
  ];
  return parameters.filter(Boolean).join(' ');
}

/** All before the last slash; empty without one. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
