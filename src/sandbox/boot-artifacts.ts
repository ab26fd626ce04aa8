import { isNewest, SetupError } from './limit.js';
import { printPython } from './python-text.js';
import type { StoredBootSet, StoredComponent } from './records.js';
import type { ServiceOptions } from './release.js';
import type { World } from './world.js';

type BootArtifacts = NonNullable<NonNullable<StoredComponent['desired_state']>['boot_artifacts']>;

/** What the kernel calls the ways to its root file system. */
const protocols: Readonly<Record<string, string>> = { sbps: 'sbps-s3', cpss3: 'craycps-s3' };

/** The ETag of a root file system of which the world says no other. */
const usualEtag = '0123456789abcdef0123456789abcdef';

/**
 * What the nodes of a boot set must boot: its image, with its parameters and those that the service adds. Throws SetupError
 * for a way to the root file system that the release does not know.
 */
export function describeBoot(bootSet: StoredBootSet, options: ServiceOptions, world: World): BootArtifacts {
  const folder = bootSet.path.slice(0, bootSet.path.lastIndexOf('/'));
  const parameters = [
    bootSet.kernel_parameters,
    ...describeRoot(bootSet, folder, world),
    // By this the nodes know how often to report what they run.
    `bos_update_frequency=${options.component_actual_state_ttl}`,
  ];
  return {
    kernel: `${folder}/kernel`,
    initrd: `${folder}/initrd`,
    kernel_parameters: parameters.filter(Boolean).join(' '),
  };
}

function describeRoot(bootSet: StoredBootSet, folder: string, world: World): string[] {
  const { rootfs_provider: provider, rootfs_provider_passthrough: passthrough } = bootSet;
  const more = passthrough ? [passthrough] : [];
  // cray: what is passed through is written behind two empty fields.
  if (provider === undefined) return more.map((text) => `root=::${text}`);
  if (provider !== 'sbps' && isNewest(world)) throw refuseProvider(provider, bootSet);
  const protocol = protocols[provider];
  if (protocol === undefined) return [];
  const image = folder.slice(folder.lastIndexOf('/') + 1);
  const etag = world.rootEtags?.[image] ?? usualEtag;
  const root = `${folder}/rootfs`;
  return [`root=${[protocol, root, etag, ...more].join(':')}`, `nmd_data=url=${root},etag=${etag}`];
}

function refuseProvider(provider: string, bootSet: StoredBootSet): SetupError {
  const sorted = Object.fromEntries(Object.entries(bootSet).sort(([one], [other]) => (one < other ? -1 : 1)));
  const reason = `Unsupported rootfs_provider ('${provider}') specified in boot set: ${printPython(sorted)}`;
  return new SetupError(`bos.operators.utils.rootfs.factory.ProviderNotImplemented: ${reason}\n`);
}
