import type { Model } from '../../../api/models/index.js';
import { patchComponent } from '../../component.js';
import { noBootArtifacts } from '../../defaults.js';
import type { Handler } from '../../handler.js';
import type { State } from '../../state.js';
import type { StoredComponent } from '../../records.js';
import { findTenantNodes } from '../../tenant.js';

/**
 * cray: this release looks for the session that a component has staged where it is not, so none is ever applied: all
 * fail, and are disabled.
 */
const applyStaged: Handler = ({ body, tenant }, state, nowMs) => {
  const asked = (body as Model<'V2ApplyStagedComponents'>).xnames ?? [];
  const own = findTenantNodes(tenant, state.world);
  const isStaged = (id: string) => (own?.has(id) ?? true) && Boolean(state.components.get(id)?.staged_state?.session);
  const components = new Map<string, StoredComponent>();
  for (const id of asked.filter(isStaged)) {
    const component = state.components.get(id);
    if (component) components.set(id, fail(component, state, nowMs));
  }
  const ignored = asked.filter((id) => !isStaged(id));
  return { body: { failed: asked.filter(isStaged), ignored, succeeded: [] }, changes: { components } };
};

function fail(component: StoredComponent, { options }: State, nowMs: number): StoredComponent {
  return patchComponent(
    component,
    {
      enabled: false,
      error: 'Staged session no longer exists',
      last_action: { action: 'apply_staged' },
      session: component.staged_state?.session ?? '',
      ...(options.clear_stage && { staged_state: { boot_artifacts: noBootArtifacts, configuration: '', session: '' } }),
    },
    nowMs,
  );
}

export const applyStagedHandlers: Readonly<Record<string, Handler>> = { 'v2.applystaged.create': applyStaged };
