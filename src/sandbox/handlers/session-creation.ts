import { randomUUID } from 'node:crypto';
import type { Model } from '../../api/models/index.js';
import type { Handler, Reply } from '../handler.js';
import { ServiceProblem } from '../problem.js';
import type { State } from '../state.js';
import type { StoredSession } from '../records.js';
import { checkStoredTemplate } from '../template-check.js';
import { makeKey, requireTenant, type Tenant } from '../tenant.js';
import { formatServiceTime } from '../time.js';

/** Creates a pending session: an operator sets it up later. */
export const createSession: Handler = ({ body, tenant }, state, nowMs) => {
  const asked = body as Model<'V2SessionCreate'>;
  requireTenant(tenant, state.world);
  checkLimit(asked.limit ?? '', state);
  const template = state.templates.get(makeKey(asked.template_name, tenant));
  if (!template) throw new ServiceProblem(400, `Session Template Name invalid: ${asked.template_name}`);
  const finding = checkStoredTemplate(template, asked.operation, state);
  if (finding?.severity === 'error') throw new ServiceProblem(400, `Session template fails check: ${finding.message}`);
  const name = asked.name ?? randomUUID();
  if (state.sessions.has(makeKey(name, tenant))) {
    throw new ServiceProblem(409, `Session '${name}' already exists${tenant === '' ? '' : ` for tenant '${tenant}'`}`);
  }
  return storeNewSession(asked, name, tenant, nowMs);
};

/** Stores a session as pending under a name that is free, and responds with it. */
export function storeNewSession(asked: Model<'V2SessionCreate'>, name: string, tenant: Tenant, nowMs: number): Reply {
  const session: StoredSession = {
    components: '',
    include_disabled: asked.include_disabled ?? false,
    limit: asked.limit ?? '',
    name,
    operation: asked.operation,
    stage: asked.stage ?? false,
    status: { end_time: null, error: null, start_time: formatServiceTime(nowMs), status: 'pending' },
    template_name: asked.template_name,
    tenant: tenant || null,
  };
  return { status: 201, body: session, changes: { sessions: new Map([[makeKey(name, tenant), { session }]]) } };
}

function checkLimit(limit: string, { options }: State): void {
  if (options.session_limit_required && limit === '') {
    throw new ServiceProblem(400, 'session_limit_required option is set, but this session has no limit specified');
  }
  if (options.reject_nids && limit.split(',').some((part) => /^[&!]*nid/.test(part))) {
    throw new ServiceProblem(400, `reject_nids: session limit appears to contain NIDs: ${limit}`);
  }
}
