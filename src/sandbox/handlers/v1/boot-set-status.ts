import type { Model } from '../../../api/models/index.js';
import type { Handler } from '../../handler.js';
import { ServiceProblem } from '../../problem.js';
import { applyUpdates, createBootSet, isSame } from '../../v1/boot-set.js';
import { findBootSet, findCategory, showBootSet, showCategory, showPhase } from '../../v1/document.js';
import { Crash } from '../../v1/failure.js';
import { dropIfEmpty, findOrMakeSession, formatV1Time, putBootSet } from '../../v1/session.js';
import { respondWithNumber } from './session-status.js';

const createStatus: Handler = ({ path, body }, state, nowMs) => {
  const session = findOrMakeSession(state.v1Sessions, path('session_id'));
  const name = path('boot_set_name');
  const before = session.bootSets.find((bootSet) => bootSet.name === name);
  if (before) return { status: 409, body: showBootSet(session, before) };
  const bootSet = createBootSet(name, body as Model<'V1BootSetStatus'>, formatV1Time(nowMs));
  const changes = { v1Sessions: new Map([[session.id, putBootSet(session, bootSet)]]) };
  try {
    return { status: 200, body: showBootSet(session, bootSet), changes };
  } catch (failure) {
    // cray: it is stored before the response is made, and the service fails on it from then on.
    if (failure instanceof ServiceProblem) return { failure, changes };
    throw failure;
  }
};

const updateStatus: Handler = ({ path, body }, state) => {
  const session = state.v1Sessions.get(path('session_id'));
  const before = session?.bootSets.find(({ name }) => name === path('boot_set_name'));
  if (!session || !before) return { status: 404 };
  const { bootSet, failure } = applyUpdates(before, body as Model<'V1UpdateRequestList'>);
  const changes = { v1Sessions: new Map([[session.id, putBootSet(session, bootSet)]]) };
  return failure ? { failure, changes } : { changes };
};

const deleteStatus: Handler = ({ path }, state) => {
  const session = state.v1Sessions.get(path('session_id'));
  const name = path('boot_set_name');
  const bootSets = session?.bootSets.filter((bootSet) => bootSet.name !== name) ?? [];
  if (!session || bootSets.length === session.bootSets.length) return respondWithNumber(404);
  return {
    ...respondWithNumber(204),
    changes: { v1Sessions: new Map([[session.id, dropIfEmpty({ ...session, bootSets })]]) },
  };
};

const describeBootSet: Handler = ({ path }, state) => {
  const session = state.v1Sessions.get(path('session_id'));
  const bootSet = session?.bootSets.find(({ name }) => name === path('boot_set_name'));
  return session && bootSet ? { body: showBootSet(session, bootSet) } : { status: 404 };
};

const describePhase: Handler = ({ path }, state) => {
  const phase = findPhase(path, state);
  if (!phase) throw new Crash();
  return { body: showPhase(phase) };
};

export const bootSetStatusHandlers: Readonly<Record<string, Handler>> = {
  'v1.session.status.create': createStatus,
  'v1.session.status.update': updateStatus,
  'v1.session.status.delete': deleteStatus,
  'v1.session.status.describe-boot-set': describeBootSet,
  'v1.session.status.describe-phase': describePhase,
  'v1.session.status.describe': ({ path }, state) => ({
    body: showCategory(findCategory(findPhase(path, state), path('category_name'))),
  }),
};

/** Throws Crash where the boot set has no status. */
function findPhase(path: (name: string) => string, state: Parameters<Handler>[1]) {
  const bootSet = findBootSet(state.v1Sessions.get(path('session_id')), path('boot_set_name'));
  return bootSet.phases.find(({ name }) => isSame(name, path('phase_name')));
}
