import { patchComponent, type ComponentPatch } from '../component.js';
import { noBootArtifacts } from '../defaults.js';
import { selectNodes } from '../limit.js';
import type { BootSet, Changes, Component, Session, SessionRecord, State, Template } from '../state.js';
import { applyChanges } from '../state.js';
import { endSession } from './session-completion.js';

/** Takes each pending session in hand: tells its nodes what is wanted of them, and lists them in it. */
export function setUpSessions(state: State, nowMs: number): Changes {
  const components = new Map<string, Component>();
  const sessions = new Map<string, SessionRecord>();
  for (const [name, { session }] of state.sessions) {
    if (session.status?.status !== 'pending') continue;
    const patches = planSession(session, state);
    for (const [id, patch] of patches) {
      // A session before it in this pass may have had the node.
      const component = components.get(id) ?? state.components.get(id);
      if (component) components.set(id, patchComponent(component, patch, nowMs));
    }
    sessions.set(name, startSession(session, [...patches.keys()], applyChanges(state, { components }), nowMs));
  }
  return { components, sessions };
}

function startSession(session: Session, ids: string[], state: State, nowMs: number): SessionRecord {
  if (ids.length === 0) {
    const status = { ...session.status, error: 'No nodes were found to act upon.' };
    return endSession({ session: { ...session, status } }, state, nowMs);
  }
  return { session: { ...session, components: ids.join(), status: { ...session.status, status: 'running' } } };
}

/** The change of each node of a session, by name of the node. */
function planSession(session: Session, state: State): Map<string, ComponentPatch> {
  const template = state.templates.get(session.template_name);
  const patches = new Map<string, ComponentPatch>();
  for (const bootSet of Object.values(template?.boot_sets ?? {})) {
    const wanted = session.operation === 'shutdown' ? wantOff(session) : wantRunning(bootSet, template);
    for (const id of selectNodes(bootSet, session, state.world)) {
      if (state.components.has(id)) patches.set(id, describeChange(session, wanted));
    }
  }
  return patches;
}

function describeChange(session: Session, wanted: NonNullable<ComponentPatch['desired_state']>): ComponentPatch {
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

function wantOff(session: Session): NonNullable<ComponentPatch['desired_state']> {
  const nothing = { boot_artifacts: noBootArtifacts, configuration: '' };
  return session.stage ? nothing : { ...nothing, bss_token: '' };
}

function wantRunning(bootSet: BootSet, template: Template | undefined): NonNullable<ComponentPatch['desired_state']> {
  const folder = bootSet.path.slice(0, bootSet.path.lastIndexOf('/'));
  const configuration = bootSet.cfs?.configuration ?? template?.cfs?.configuration ?? '';
  return {
    boot_artifacts: {
      kernel: `${folder}/kernel`,
      initrd: `${folder}/initrd`,
      kernel_parameters: bootSet.kernel_parameters ?? '',
    },
    configuration: template?.enable_cfs === false ? '' : configuration,
  };
}
