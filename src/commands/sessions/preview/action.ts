import { textAt } from '../../../output/path.js';
import { readComponent, type ComponentRecord } from '../../../service/component.js';
import type { Power } from '../../../service/inventory.js';
import type { JsonObject } from '../../../util/json/value.js';
import type { SessionRequest } from './request.js';
import type { BootSet } from './template.js';

/** What happens to a node. `boot` is a power on or a reboot when it is unknown whether the node is on. */
export type Action = 'nothing' | 'stage' | 'configure' | 'power_on' | 'boot' | 'reboot' | 'power_off';

/** Actions as text about some nodes, in the order in which they are shown. */
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

/** Another session is powering it off: what it still runs will not last. */
function isGoingDown({ enabled, phase, action }: RunningComponent): boolean {
  return enabled && phase === 'powering_off' && action.startsWith('powering_off');
}

/** As far as BOS knows: the node had this configuration before, completed it, and did not fail. */
function isConfigured({ phase, status, ...component }: RunningComponent, { configuration }: BootSet): boolean {
  return configuration === '' || (component.configuration === configuration && phase === '' && status !== 'failed');
}

/** A node in BOS, with all that it runs. */
export interface RunningComponent extends ComponentRecord {
  readonly actualInitrd: string;
  readonly actualParameters: string;
}

/** A record of the list of components -> the node; a missing member is empty. */
export function readRunningComponent(record: JsonObject): RunningComponent {
  return {
    ...readComponent(record),
    actualInitrd: textAt(record, 'actual_state.boot_artifacts.initrd'),
    actualParameters: textAt(record, 'actual_state.boot_artifacts.kernel_parameters'),
  };
}

/** Protocols of the root file system, by the names that the kernel has for them. */
const protocols: Readonly<Record<string, string>> = { sbps: 'sbps-s3', cpss3: 'craycps-s3' };

/**
 * Whether a node runs the image of a boot set with its parameters. `likely` when its kernel has others before them: the image
 * may bring those, which only the image store knows. `reportEvery` is the option of BOS for how often nodes report. Source:
 * how BOS builds the kernel parameters.
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

/** The path up to the last slash; empty without one. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
