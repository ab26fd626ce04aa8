import type { SessionStatus } from '../../../../src/service/session.js';
import { observe } from '../../../../src/commands/sessions/wait/observe.js';
import { beginWait, type WaitedSession, type WaitState } from '../../../../src/commands/sessions/wait/state.js';

export const subject: WaitedSession = { name: 'a', operation: 'boot', templateName: 'compute', staged: false };

export function makeStatus(members: Partial<SessionStatus> = {}): SessionStatus {
  return {
    status: 'running',
    nodes: 8,
    successful: 0,
    failed: 0,
    staged: 0,
    poweringOff: 0,
    poweringOn: 0,
    configuring: 0,
    errors: [],
    startTime: '2024-03-01T08:00:00',
    endTime: '',
    duration: '0:01:00',
    ...members,
  };
}

/** What is known after these were seen, a second after each other, beginning at 0. */
export function see(seen: readonly Partial<SessionStatus>[], members: Partial<WaitedSession> = {}): WaitState {
  return seen.reduce<WaitState>(
    (state, status, index) => observe(state, { kind: 'status', status: makeStatus(status) }, index * 1000),
    beginWait({ ...subject, ...members }, 0),
  );
}
