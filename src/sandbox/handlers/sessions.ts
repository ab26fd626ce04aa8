import { randomUUID } from 'node:crypto';
import type { Model } from '../../api/models/index.js';
import { merge } from '../merge.js';
import { computeStatus, readStatus } from '../extended-status.js';
import type { Handler } from '../handler.js';
import { Problem } from '../problem.js';
import type { Session, SessionRecord, State } from '../state.js';
import { findFault } from '../template-check.js';
import { formatTime } from '../time.js';
import { filterSessions } from './session-filter.js';

const createSession: Handler = ({ body }, state, nowMs) => {
  const asked = body as Model<'V2SessionCreate'>;
  checkLimit(asked.limit ?? '', state);
  const template = state.templates.get(asked.template_name);
  if (!template) throw new Problem(400, `Session Template Name invalid: ${asked.template_name}`);
  const fault = asked.operation === 'shutdown' ? undefined : findFault(template, state);
  if (fault !== undefined) throw new Problem(400, `Session template fails check: ${fault}`);
  const name = asked.name ?? randomUUID();
  if (state.sessions.has(name)) throw new Problem(409, `Session '${name}' already exists`);
  const session: Session = {
    components: '',
    include_disabled: asked.include_disabled ?? false,
    limit: asked.limit ?? '',
    name,
    operation: asked.operation,
    stage: asked.stage ?? false,
    status: { end_time: null, error: null, start_time: formatTime(nowMs), status: 'pending' },
    template_name: asked.template_name,
    tenant: null,
  };
  return { status: 201, body: session, changes: { sessions: new Map([[name, { session }]]) } };
};

const updateSession: Handler = ({ path, body }, state) => {
  const record = find(state, path('session_id'));
  const session = merge(record.session, body as object) as Session;
  return { body: session, changes: { sessions: new Map([[session.name, { ...record, session }]]) } };
};

const deleteSession: Handler = ({ path }, state) => {
  const { session } = find(state, path('session_id'));
  return { changes: { sessions: new Map([[session.name, undefined]]) } };
};

const deleteSessions: Handler = ({ query }, state, nowMs) => {
  const chosen = filterSessions(query, state, nowMs);
  return { changes: { sessions: new Map(chosen.map(({ name }) => [name, undefined])) } };
};

const saveStatus: Handler = ({ path }, state, nowMs) => {
  const record = find(state, path('session_id'));
  const saved = { ...record, savedStatus: computeStatus(record, state, nowMs) };
  return { body: saved.savedStatus, changes: { sessions: new Map([[record.session.name, saved]]) } };
};

export const sessionHandlers: Readonly<Record<string, Handler>> = {
  'v2.sessions.list': ({ query }, state, nowMs) => ({ body: filterSessions(query, state, nowMs) }),
  'v2.sessions.describe': ({ path }, state) => ({ body: find(state, path('session_id')).session }),
  'v2.sessions.create': createSession,
  'v2.sessions.update': updateSession,
  'v2.sessions.delete': deleteSession,
  'v2.sessions.delete-many': deleteSessions,
  'v2.sessions.status.list': ({ path }, state, nowMs) => ({
    body: readStatus(find(state, path('session_id')), state, nowMs),
  }),
  'v2.sessions.status.create': saveStatus,
};

function checkLimit(limit: string, state: State): void {
  if (state.options.session_limit_required && limit === '') {
    throw new Problem(400, 'session_limit_required option is set, but this session has no limit specified');
  }
  if (state.options.reject_nids && limit.split(',').some((part) => /^[&!]?nid/.test(part))) {
    throw new Problem(400, `reject_nids: session limit appears to contain NIDs: ${limit}`);
  }
}

function find(state: State, name: string): SessionRecord {
  const record = state.sessions.get(name);
  if (!record) throw new Problem(404, `Session '${name}' does not exist`);
  return record;
}
