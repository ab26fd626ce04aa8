import { describeBoot } from '../boot-artifacts.js';
import type { ComponentPatch } from '../component.js';
import { noBootArtifacts } from '../defaults.js';
import { selectBootSetNodes, SetupError } from '../limit.js';
import { releaseOf } from '../release.js';
import type { State } from '../state.js';
import type { StoredBootSet, StoredSession, StoredTemplate } from '../records.js';
import { makeKey } from '../tenant.js';

type DesiredState = NonNullable<ComponentPatch['desired_state']>;

/** The change of each component that a session acts on, by its name. Throws SetupError. */
export function planSession(session: StoredSession, state: State): Map<string, ComponentPatch> {
  const template = state.templates.get(makeKey(session.template_name, session.tenant));
  const patches = new Map<string, ComponentPatch>();
  // Of several boot sets with a node the last one by its name counts.
  const bootSets = Object.entries(template?.boot_sets ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [, bootSet] of bootSets) {
    const ids = selectBootSetNodes(bootSet, session, state.world);
    if (ids.length === 0) continue;
    const wanted = session.operation === 'shutdown' ? wantOff(session) : wantRunning(bootSet, template, state);
    for (const id of ids) patches.set(id, describeChange(session, wanted, state));
  }
  if (patches.size === 0) throw new SetupError('No nodes were found to act upon.');
  const known = new Map([...patches].filter(([id]) => state.components.has(id)));
  if (known.size === 0) throw new SetupError('All nodes found to act upon do not exist as BOS components');
  return known;
}

function describeChange(session: StoredSession, wanted: DesiredState, { world }: State): ComponentPatch {
  // cray: what new releases stage for a shutdown belongs to no session.
  const owner = session.operation === 'shutdown' && !releaseOf(world).stagesShutdown ? {} : { session: session.name };
  if (session.stage) return { staged_state: { ...wanted, ...owner }, error: '' };
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

/** The state of a node that runs the image of a boot set, configured as it says, or else its template. Throws SetupError. */
export function wantRunning(
  bootSet: StoredBootSet,
  template: StoredTemplate | undefined,
  { options, world }: Pick<State, 'options' | 'world'>,
): DesiredState {
  const [own = '', common = ''] = [bootSet.cfs?.configuration, template?.cfs?.configuration];
  return {
    boot_artifacts: describeBoot(bootSet, options, world),
    configuration: template?.enable_cfs === false ? '' : own === '' ? common : own,
  };
}
