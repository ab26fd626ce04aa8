import type { StoredComponent, StoredTemplate } from './records.js';
import { formatServiceTime } from './time.js';
import type { World } from './world.js';

export const noBootArtifacts = { initrd: '', kernel: '', kernel_parameters: '' };
export const noAttempts = { power_off_forceful_attempts: 0, power_off_graceful_attempts: 0, power_on_attempts: 0 };

/** A component just found in the inventory. */
export function discoverComponent(id: string, nowMs: number): StoredComponent {
  const last_updated = formatServiceTime(nowMs);
  return {
    actual_state: { boot_artifacts: noBootArtifacts, bss_token: '', last_updated },
    desired_state: { boot_artifacts: noBootArtifacts, bss_token: '', configuration: '', last_updated },
    enabled: false,
    error: '',
    event_stats: noAttempts,
    id,
    last_action: { action: 'newly_discovered', failed: false, last_updated },
    session: '',
    staged_state: { last_updated },
  };
}

const image = 's3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json';

/** The session templates to begin with: one by role, one by a list of nodes. */
export function defaultTemplates(world: World): StoredTemplate[] {
  const application = world.nodes.filter((node) => node.role === 'Application');
  const uan = (application.length > 0 ? application : world.nodes).map((node) => node.id);
  const common = { arch: 'X86' as const, path: image, rootfs_provider: 'sbps', type: 's3' };
  return [
    {
      name: 'compute',
      tenant: null,
      description: 'All compute nodes',
      enable_cfs: true,
      cfs: { configuration: 'compute-config' },
      boot_sets: {
        compute: { ...common, kernel_parameters: 'console=ttyS0,115200 quiet', node_roles_groups: ['Compute'] },
      },
    },
    {
      name: 'uan',
      tenant: null,
      description: 'User access nodes',
      enable_cfs: true,
      cfs: { configuration: 'uan-config' },
      boot_sets: { uan: { ...common, kernel_parameters: 'console=ttyS0,115200', node_list: uan } },
    },
  ];
}

/** What the service offers to fill in. */
export const templateTemplate = {
  boot_sets: {
    name_your_boot_set: {
      cfs: { configuration: 'bootset-specific-cfs-override' },
      etag: 'boot-image-s3-etag',
      kernel_parameters: 'your-kernel-parameters',
      node_list: ['xname1', 'xname2', 'xname3'],
      path: 's3://boot-images/boot-image-ims-id/manifest.json',
      rootfs_provider: 'sbps',
      rootfs_provider_passthrough: 'sbps:v1:iqn.2023-06.csm.iscsi:_sbps-hsn._tcp.my-system.my-site-domain:300',
      type: 's3',
    },
  },
  cfs: { configuration: 'default-sessiontemplate-cfs-config' },
  enable_cfs: true,
};
