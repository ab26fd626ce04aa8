import type { RunningComponent } from './running-component.js';
import type { BootSet } from './template.js';

/** Protocols of the root file system, by the names that the kernel has for them. */
const protocols: Readonly<Record<string, string>> = { sbps: 'sbps-s3', cpss3: 'craycps-s3' };

/**
 * Whether a node runs the image of a boot set with its parameters. `likely` when its kernel has others before them: the image
 * may bring those, which only the image store knows. It also knows the ETag of the root file system: that of the node is
 * taken for it. `reportEvery` is the option of BOS for how often nodes report. Source: how BOS builds the kernel parameters.
 */
export function compareRunning(
  component: RunningComponent,
  bootSet: BootSet,
  reportEvery: string,
): 'same' | 'likely' | 'other' {
  const folder = folderOf(bootSet.path);
  const { actualKernel, actualInitrd, actualParameters } = component;
  if (folder === '' || ![actualKernel, actualInitrd].every((path) => folderOf(path) === folder)) return 'other';
  const etag = / nmd_data=url=\S+?,etag=(\S+)/.exec(` ${actualParameters}`)?.[1] ?? '';
  const wanted = describeParameters(bootSet, `${folder}/rootfs`, etag, reportEvery);
  if (actualParameters === wanted) return 'same';
  return actualParameters.endsWith(` ${wanted}`) ? 'likely' : 'other';
}

/** `root` is the path of the root file system. */
function describeParameters(bootSet: BootSet, root: string, etag: string, reportEvery: string): string {
  const parameters = [
    bootSet.kernelParameters,
    ...describeRoot(bootSet, root, etag),
    `bos_update_frequency=${reportEvery}`,
  ];
  return parameters.filter(Boolean).join(' ');
}

/** Without a provider what is passed through stands behind two empty fields. */
function describeRoot({ rootfsProvider, rootfsPassthrough }: BootSet, root: string, etag: string): string[] {
  const more = rootfsPassthrough === '' ? [] : [rootfsPassthrough];
  const protocol = protocols[rootfsProvider];
  if (protocol === undefined) return more.map((text) => `root=::${text}`);
  return [`root=${[protocol, root, etag, ...more].join(':')}`, `nmd_data=url=${root},etag=${etag}`];
}

/** The path up to the last slash; empty without one. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
