import type { Model } from '../../api/models/index.js';
import { putComponent, type ComponentPatch } from '../component.js';
import { noBootArtifacts } from '../defaults.js';
import type { Handler } from '../handler.js';
import { ServiceProblem } from '../problem.js';
import type { State } from '../state.js';
import type { StoredComponent, StoredSession } from '../records.js';
import { findTenantNodes, makeKey, type Tenant } from '../tenant.js';

/** Makes what is staged for some components their desired state. */
const applyStaged: Handler = ({ body, tenant }, state, nowMs) => {
  const asked = (body as Model<'V2ApplyStagedComponents'>).xnames ?? [];
  const own = findOwn(tenant, state);
  const components = new Map<string, StoredComponent>();
  const outcome = { failed: [] as string[], ignored: [] as string[], succeeded: [] as string[] };
  for (const id of own ? new Set(asked) : asked) {
    const component = own && !own.has(id) ? undefined : (components.get(id) ?? state.components.get(id));
    const name = component?.staged_state?.session;
    if (!component || !name) {
      outcome.ignored.push(id);
      continue;
    }
    const session = state.sessions.get(makeKey(name, tenant))?.session;
    const fault = findFault(component, session);
    const error = fault && `${fault} (session: ${name}, tenant: ${tenant})`;
    // cray: the service fails on a component to which nothing was ever done, and leaves it as it is.
    if (component.last_action) components.set(id, apply(component, session, error, state, nowMs));
    (component.last_action && error === undefined ? outcome.succeeded : outcome.failed).push(id);
  }
  return { body: outcome, changes: { components } };
};

function findOwn(tenant: Tenant, state: State): ReadonlySet<string> | undefined {
  try {
    return findTenantNodes(tenant, state.world);
  } catch (error) {
    throw error instanceof ServiceProblem
      ? new ServiceProblem(400, `Error parsing the data provided: ${error.message}`)
      : error;
  }
}

/** Why the staged session of a component cannot start. */
function findFault({ staged_state }: StoredComponent, session: StoredSession | undefined): string | undefined {
  if (!session) return 'Staged session no longer exists';
  const artifacts = Object.values(staged_state?.boot_artifacts ?? {});
  if (session.operation === 'shutdown') {
    return artifacts.some(Boolean) ? 'Staged operation is shutdown but boot artifacts have been specified' : undefined;
  }
  if (artifacts.every(Boolean)) return undefined;
  return `Staged operation is ${session.operation} but some boot artifacts have not been specified`;
}

/** The component, which its staged session owns from now on, whether it starts or, for an error, does not. */
function apply(
  component: StoredComponent,
  session: StoredSession | undefined,
  error: string | undefined,
  state: State,
  nowMs: number,
): StoredComponent {
  const put: ComponentPatch = {
    ...component,
    ...(error === undefined ? start(component, session) : { enabled: false, error }),
    session: component.staged_state?.session ?? '',
    last_action: { ...component.last_action, action: 'apply_staged' },
    ...(state.options.clear_stage && { staged_state: { boot_artifacts: noBootArtifacts, configuration: '' } }),
  };
  return putComponent(component.id, put, nowMs);
}

function start({ staged_state }: StoredComponent, session: StoredSession | undefined): ComponentPatch {
  const { boot_artifacts = noBootArtifacts, configuration = '' } = staged_state ?? {};
  return {
    desired_state: { boot_artifacts, configuration },
    ...(session?.operation === 'reboot' && { actual_state: { boot_artifacts: noBootArtifacts, bss_token: '' } }),
    enabled: true,
  };
}

export const applyStagedHandlers: Readonly<Record<string, Handler>> = { 'v2.applystaged.create': applyStaged };
