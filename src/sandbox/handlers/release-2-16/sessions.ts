import { randomUUID } from 'node:crypto';
import type { Model } from '../../../api/models/index.js';
import type { Handler, Reply } from '../../handler.js';
import { ServiceProblem, ServiceFault } from '../../problem.js';
import type { State } from '../../state.js';
import type { StoredSession } from '../../records.js';
import { isVisible, makeKey, requireTenant, type Tenant } from '../../tenant.js';
import { storeNewSession } from '../session-creation.js';
import { filterSessions, TooOld } from '../session-filter.js';
import { sessionHandlers as newerHandlers } from '../sessions.js';
import { findFault } from './template-check.js';
import { rewordAll } from './problems.js';

const createSession: Handler = ({ body, tenant }, state, nowMs) => {
  requireTenant(tenant, state.world);
  const asked = body as Model<'V2SessionCreate'>;
  const template = state.templates.get(makeKey(asked.template_name, tenant));
  if (!template) return refuse(`Session Template Name invalid: ${asked.template_name}`);
  const fault = findFault(template, asked.operation, state);
  if (fault !== undefined) return refuse(fault);
  const name = asked.name || randomUUID();
  if (state.sessions.has(makeKey(name, tenant))) {
    throw new ServiceProblem(409, `A session with the name ${name} already exists`, 'Conflicting session name');
  }
  return storeNewSession(asked, name, tenant, nowMs);
};

const listSessions: Handler = ({ query, tenant }, state, nowMs) => {
  try {
    return { body: listVisible(query, tenant, state, nowMs) };
  } catch (error) {
    throw error instanceof TooOld ? new ServiceFault() : error;
  }
};

const deleteSessions: Handler = ({ query, tenant }, state, nowMs) => {
  try {
    const chosen = listVisible(query, tenant, state, nowMs);
    return { changes: { sessions: new Map(chosen.map(({ name }) => [makeKey(name, tenant), undefined])) } };
  } catch (error) {
    throw error instanceof TooOld ? new ServiceProblem(400, error.message, 'Error parsing age field') : error;
  }
};

export const sessionHandlers: Readonly<Record<string, Handler>> = {
  ...rewordAll(newerHandlers),
  'v2.sessions.list': listSessions,
  'v2.sessions.create': createSession,
  'v2.sessions.delete-many': deleteSessions,
};

/** cray: this release refuses with a bare text. */
function refuse(text: string): Reply {
  return { status: 400, type: 'application/json', body: text };
}

function listVisible(query: URLSearchParams, tenant: Tenant, state: State, nowMs: number): StoredSession[] {
  return filterSessions(query, state, nowMs, readAge).filter((session) => isVisible(session.tenant, tenant));
}

const unitsMs: Readonly<Record<string, number>> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };

/** cray: an age may have many parts (`1d12h`), and what is none counts as no time at all: every session is that old. */
function readAge(query: URLSearchParams, name: string): number | undefined {
  const text = query.getAll(name).at(-1);
  if (!text) return undefined;
  const parts = Object.entries(unitsMs).map(([unit, unitMs]) => {
    const [, count = '0'] = new RegExp(`(?<!\\d)(\\d+)(?!\\d)\\w*${unit}`, 'i').exec(text) ?? [];
    return Number(count) * unitMs;
  });
  return parts.reduce((sum, part) => sum + part, 0);
}
