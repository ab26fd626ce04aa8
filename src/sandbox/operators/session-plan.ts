import type { ComponentPatch } from '../component.js';
import { noBootArtifacts } from '../defaults.js';
import { selectNodes } from '../limit.js';
import type { BootSet, Session, State, Template } from '../state.js';
import { makeKey } from '../tenant.js';
import { describeBoot } from './boot-artifacts.js';

type DesiredState = NonNullable<ComponentPatch['desired_state']>;

/** The change of each component that a session acts on, by its name. Throws LimitError. */
export function planSession(session: Session, state: State): Map<string, ComponentPatch> {
  const template = state.templates.get(makeKey(session.template_name, session.tenant));
  const patches = new Map<string, ComponentPatch>();
  for (const bootSet of Object.values(template?.boot_sets ?? {})) {
    const wanted = session.operation === 'shutdown' ? wantOff(session) : wantRunning(bootSet, template, state.options);
    for (const id of selectNodes(bootSet, session, state.world)) {
      if (state.components.has(id)) patches.set(id, describeChange(session, wanted));
    }
  }
  return patches;
}

function describeChange(session: Session, wanted: DesiredState): ComponentPatch {
  if (session.stage) return { staged_state: { ...wanted, session: session.name }, error: '' };
  return {
    desired_state: wanted,
    ...(session.operation === 'reboot' && { actual_state: { boot_artifacts: noBootArtifacts, bss_token: '' } }),
    session: session.name,
    enabled: true,
    last_action: { action: 'session_setup', failed: false },
    error: '',
  };
}

function wantOff(session: Session): DesiredState {
  const nothing = { boot_artifacts: noBootArtifacts, configuration: '' };
  return session.stage ? nothing : { ...nothing, bss_token: '' };
}

/** The state of a node that runs the image of a boot set, configured as it says, or else its template. */
export function wantRunning(bootSet: BootSet, template: Template | undefined, options: State['options']): DesiredState {
  const [own = '', common = ''] = [bootSet.cfs?.configuration, template?.cfs?.configuration];
  return {
    boot_artifacts: describeBoot(bootSet, options),
    configuration: template?.enable_cfs === false ? '' : own === '' ? common : own,
  };
}
