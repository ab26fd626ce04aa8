import type { JsonObject } from '../../../util/json/value.js';
import { readComponent, type Component } from '../../../service/component.js';
import { textAt } from '../../../service/read.js';
import type { BootSet } from './template.js';

/** A node as BOS knows it, with all that it runs. */
export interface RunningComponent extends Component {
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
