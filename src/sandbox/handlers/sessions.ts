import { computeStatus, readStatus } from '../extended-status.js';
import type { Handler } from '../handler.js';
import { merge } from '../objects.js';
import type { SessionRecord, State } from '../state.js';
import type { StoredSession } from '../records.js';
import { isVisible, makeKey, requireFound, type Tenant } from '../tenant.js';
import { createSession } from './session-creation.js';
import { filterSessions, TooOld } from './session-filter.js';
import { ServiceProblem, ServiceFault } from '../problem.js';

const updateSession: Handler = ({ path, body, tenant }, state) => {
  const record = find(state, path('session_id'), tenant);
  const session = merge(record.session, body as object) as StoredSession;
  return { body: session, changes: store({ ...record, session }) };
};

const deleteSession: Handler = ({ path, tenant }, state) => {
  const { session } = find(state, path('session_id'), tenant);
  return { changes: { sessions: new Map([[makeKey(session.name, tenant), undefined]]) } };
};

const listSessions: Handler = ({ query, tenant }, state, nowMs) => {
  try {
    return { body: listVisible(query, tenant, state, nowMs) };
  } catch (error) {
    throw error instanceof TooOld ? new ServiceFault() : error;
  }
};

/** cray: those that were found are looked up by their names again: nobody in particular deletes no tenant's sessions. */
const deleteSessions: Handler = ({ query, tenant }, state, nowMs) => {
  try {
    const chosen = listVisible(query, tenant, state, nowMs);
    return { changes: { sessions: new Map(chosen.map(({ name }) => [makeKey(name, tenant), undefined])) } };
  } catch (error) {
    throw error instanceof TooOld ? new ServiceProblem(400, `Error parsing age field: ${error.message}`) : error;
  }
};

const saveStatus: Handler = ({ path, tenant }, state, nowMs) => {
  const record = find(state, path('session_id'), tenant);
  const savedStatus = computeStatus(record, state, nowMs);
  return { body: savedStatus, changes: store({ ...record, savedStatus }) };
};

export const sessionHandlers: Readonly<Record<string, Handler>> = {
  'v2.sessions.list': listSessions,
  'v2.sessions.describe': ({ path, tenant }, state) => ({ body: find(state, path('session_id'), tenant).session }),
  'v2.sessions.create': createSession,
  'v2.sessions.update': updateSession,
  'v2.sessions.delete': deleteSession,
  'v2.sessions.delete-many': deleteSessions,
  'v2.sessions.status.list': ({ path, tenant }, state, nowMs) => ({
    body: readStatus(find(state, path('session_id'), tenant), state, nowMs),
  }),
  'v2.sessions.status.create': saveStatus,
};

function listVisible(query: URLSearchParams, tenant: Tenant, state: State, nowMs: number): StoredSession[] {
  return filterSessions(query, state, nowMs).filter((session) => isVisible(session.tenant, tenant));
}

function store(record: SessionRecord) {
  return { sessions: new Map([[makeKey(record.session.name, record.session.tenant), record]]) };
}

/** A session that belongs to a tenant, or to nobody in particular. Throws ServiceProblem 404. */
function find(state: State, name: string, tenant: Tenant): SessionRecord {
  return requireFound(state.sessions.get(makeKey(name, tenant)), 'Session', name, tenant);
}
