import { patchComponent } from '../component.js';
import { SetupError } from '../limit.js';
import type { StateChanges, SessionRecord, State } from '../state.js';
import type { StoredComponent } from '../records.js';
import { endSession } from './session-completion.js';
import { planSession } from './session-plan.js';

/** Takes each pending session in hand: tells its nodes what is wanted of them. One without nodes ends. */
export function setUpSessions(state: State, nowMs: number): StateChanges {
  const components = new Map<string, StoredComponent>();
  const sessions = new Map<string, SessionRecord>();
  for (const [key, record] of state.sessions) {
    if (record.session.status?.status !== 'pending' || record.prepared) continue;
    const plan = planOrExplain(record, state);
    if (typeof plan === 'string') {
      sessions.set(key, refuseSession(record, plan, state, nowMs));
      continue;
    }
    for (const [id, patch] of plan) {
      // A session before it in this pass may have had the node.
      const component = components.get(id) ?? state.components.get(id);
      if (component) components.set(id, patchComponent(component, patch, nowMs));
    }
    sessions.set(key, { ...record, prepared: [...plan.keys()].sort() });
  }
  return { components, sessions };
}

/** Lists in each session that was set up the nodes it acts on, and lets it run. */
export function startSessions(state: State): StateChanges {
  const sessions = new Map<string, SessionRecord>();
  for (const [key, { prepared, ...record }] of state.sessions) {
    if (!prepared) continue;
    const { session } = record;
    const status = { ...session.status, status: 'running' as const };
    sessions.set(key, { ...record, session: { ...session, components: prepared.join(), status } });
  }
  return { sessions };
}

/** What a session does to its nodes, or why it does nothing. */
function planOrExplain({ session }: SessionRecord, state: State): ReturnType<typeof planSession> | string {
  try {
    return planSession(session, state);
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
}

function refuseSession(record: SessionRecord, error: string, state: State, nowMs: number): SessionRecord {
  const { session } = record;
  return endSession({ ...record, session: { ...session, status: { ...session.status, error } } }, state, nowMs);
}
