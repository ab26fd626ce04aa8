import type { Model } from '../../../api/models/index.js';
import type { Handler, Reply } from '../../handler.js';
import { omit } from '../../objects.js';
import { showSessionStatus } from '../../v1/document.js';
import { dropIfEmpty, findOrMakeSession, formatV1Time, type V1Record, type V1Progress } from '../../v1/session.js';

/** cray: a status that exists is returned as it is, with a 409; and it may belong to a session that does not exist. */
const createStatus: Handler = ({ path, body }, state, nowMs) => {
  const session = findOrMakeSession(state.v1Sessions, path('session_id'));
  if (session.status) return { status: 409, body: showSessionStatus(session, session.status) };
  const { metadata, boot_sets } = body as Model<'V1SessionStatus'>;
  return store(session, {
    startTime: metadata?.start_time || formatV1Time(nowMs),
    ...(boot_sets && { bootSets: boot_sets }),
  });
};

/**
 * Writes down when a session ended, unless that is there; all else is taken and ignored.
 * cray: an end of nothing at all is now.
 */
const updateStatus: Handler = ({ path, body }, state, nowMs) => {
  const session = state.v1Sessions.get(path('session_id'));
  if (!session?.status) return { status: 404 };
  const { stop_time: given } = body as Model<'V1GenericMetadata'>;
  const stopTime = given === undefined ? undefined : given || formatV1Time(nowMs);
  return store(session, { ...(stopTime && { stopTime }), ...session.status });
};

const deleteStatus: Handler = ({ path }, state) => {
  const session = state.v1Sessions.get(path('session_id'));
  if (!session?.status) return respondWithNumber(404);
  const left = dropIfEmpty(omit(session, 'status'));
  return { ...respondWithNumber(204), changes: { v1Sessions: new Map([[session.id, left]]) } };
};

export const sessionStatusHandlers: Readonly<Record<string, Handler>> = {
  'v1.session.status.list': ({ path }, state) => {
    const session = state.v1Sessions.get(path('session_id'));
    return session?.status ? { body: showSessionStatus(session, session.status) } : { status: 404 };
  },
  'v1.session-status.create': createStatus,
  'v1.session-status.update': updateStatus,
  'v1.session-status.delete': deleteStatus,
};

/** cray: when v1 deletes a status, the body contains the status of the response. */
export function respondWithNumber(status: number): Reply {
  return { status: 200, type: 'application/problem+json', body: status };
}

function store(session: V1Record, status: V1Progress): Reply {
  const changed = { ...session, status };
  return { body: showSessionStatus(changed, status), changes: { v1Sessions: new Map([[session.id, changed]]) } };
}
