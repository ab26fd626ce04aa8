import type { Model } from '../../api/models/index.js';
import { patchComponent } from '../component.js';
import { noBootArtifacts } from '../defaults.js';
import type { Handler } from '../handler.js';
import type { Component, State } from '../state.js';

/** Makes what is staged for some components their desired state. */
const applyStaged: Handler = ({ body }, state, nowMs) => {
  const asked = (body as Model<'V2ApplyStagedComponents'>).xnames ?? [];
  const components = new Map<string, Component>();
  const ignored: string[] = [];
  const succeeded: string[] = [];
  for (const id of asked) {
    const component = components.get(id) ?? state.components.get(id);
    if (component?.staged_state?.session) {
      components.set(id, apply(component, state, nowMs));
      succeeded.push(id);
    } else ignored.push(id);
  }
  return { body: { failed: [], ignored, succeeded }, changes: { components } };
};

function apply(component: Component, state: State, nowMs: number): Component {
  const { session, boot_artifacts, configuration } = component.staged_state ?? {};
  const operation = state.sessions.get(session ?? '')?.session.operation;
  return patchComponent(
    component,
    {
      desired_state: {
        boot_artifacts: boot_artifacts ?? noBootArtifacts,
        bss_token: '',
        configuration: configuration ?? '',
      },
      ...(operation === 'reboot' && { actual_state: { boot_artifacts: noBootArtifacts, bss_token: '' } }),
      ...(state.options.clear_stage && {
        staged_state: { boot_artifacts: noBootArtifacts, configuration: '', session: '' },
      }),
      session: session ?? '',
      enabled: true,
      last_action: { action: 'apply_staged', failed: false },
    },
    nowMs,
  );
}

export const applyStagedHandlers: Readonly<Record<string, Handler>> = { 'v2.applystaged.create': applyStaged };
