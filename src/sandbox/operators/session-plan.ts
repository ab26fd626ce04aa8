import type { ComponentPatch } from '../component.js';
import { noBootArtifacts } from '../defaults.js';
import { selectBootSetNodes } from '../limit.js';
import { releaseOf } from '../release.js';
import type { State } from '../state.js';
import type { StoredBootSet, StoredSession, StoredTemplate, StoredComponent } from '../records.js';
import { makeKey } from '../tenant.js';

type DesiredState = NonNullable<ComponentPatch['desired_state']>;

/** The change of each component that a session acts on, by its name. Throws LimitError. */
export function planSession(session: StoredSession, state: State): Map<string, ComponentPatch> {
  const template = state.templates.get(makeKey(session.template_name, session.tenant));
  const patches = new Map<string, ComponentPatch>();
  // cray: new releases empty what is staged for a shutdown, and forget to write whose it is.
  const stages = session.operation !== 'shutdown' || releaseOf(state.world).stagesShutdown;
  for (const bootSet of Object.values(template?.boot_sets ?? {})) {
    const wanted = session.operation === 'shutdown' ? wantOff(session) : wantRunning(bootSet, template, state.options);
    for (const id of selectBootSetNodes(bootSet, session, state.world)) {
      if (state.components.has(id)) patches.set(id, describeChange(session, wanted, stages));
    }
  }
  return patches;
}

/** `names`: what is staged contains the name of its session. */
function describeChange(session: StoredSession, wanted: DesiredState, names: boolean): ComponentPatch {
  if (session.stage) return { staged_state: { ...wanted, ...(names && { session: session.name }) }, error: '' };
  return {
    desired_state: wanted,
    ...(session.operation === 'reboot' && { actual_state: { boot_artifacts: noBootArtifacts, bss_token: '' } }),
    session: session.name,
    enabled: true,
    last_action: { action: 'session_setup', failed: false },
    error: '',
  };
}

function wantOff(session: StoredSession): DesiredState {
  const nothing = { boot_artifacts: noBootArtifacts, configuration: '' };
  return session.stage ? nothing : { ...nothing, bss_token: '' };
}

/** The state of a node that runs the image of a boot set, configured as it says, or else its template. */
export function wantRunning(
  bootSet: StoredBootSet,
  template: StoredTemplate | undefined,
  options: State['options'],
): DesiredState {
  const [own = '', common = ''] = [bootSet.cfs?.configuration, template?.cfs?.configuration];
  return {
    boot_artifacts: describeBoot(bootSet, options),
    configuration: template?.enable_cfs === false ? '' : own === '' ? common : own,
  };
}

type BootArtifacts = NonNullable<NonNullable<StoredComponent['desired_state']>['boot_artifacts']>;

/** What the kernel calls the ways to its root file system. */
const protocols: Readonly<Record<string, string>> = { sbps: 'sbps-s3', cpss3: 'craycps-s3' };

/** What the nodes of a boot set must boot: its image, with its parameters and those that the service adds. */
function describeBoot(bootSet: StoredBootSet, options: State['options']): BootArtifacts {
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
