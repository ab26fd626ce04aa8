import type { BootSet, Component, State } from '../state.js';

type BootArtifacts = NonNullable<NonNullable<Component['desired_state']>['boot_artifacts']>;

/** What the kernel calls the ways to its root file system. */
const protocols: Readonly<Record<string, string>> = { sbps: 'sbps-s3', cpss3: 'craycps-s3' };

/** What the nodes of a boot set shall boot: its image, with its parameters and those that the service adds. */
export function describeBoot(bootSet: BootSet, options: State['options']): BootArtifacts {
  const folder = bootSet.path.slice(0, bootSet.path.lastIndexOf('/'));
  const protocol = protocols[bootSet.rootfs_provider ?? ''];
  const root = [protocol, `${folder}/rootfs`, '', bootSet.rootfs_provider_passthrough ?? ''];
  const parameters = [
    bootSet.kernel_parameters,
    protocol && `root=${root.join(':')}`,
    `nmd_data=url=${folder}/rootfs`,
    // By this the nodes know how often to report what they run.
    `bos_update_frequency=${options.component_actual_state_ttl}`,
  ];
  return {
    kernel: `${folder}/kernel`,
    initrd: `${folder}/initrd`,
    kernel_parameters: parameters.filter(Boolean).join(' '),
  };
}
