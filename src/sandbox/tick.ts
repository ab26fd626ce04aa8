import { openDraft } from './draft.js';
import { runHardware } from './operators/hardware.js';
import { listFinished } from './operators/session-completion.js';
import { getExpiryMs, getDeletionMs } from './operators/upkeep.js';
import { isRunning } from './operators/v1-sessions.js';
import { findNextPass } from './schedule.js';
import type { State } from './state.js';

/**
 * The state at `toMs`, from the state at `fromMs`: every pass that lies after the one and not after the other is made
 * at its own time, so that it does not matter how often one asks.
 */
export function advance(state: State, fromMs: number, toMs: number): State {
  const draft = openDraft(state);
  let wakeMs: number | undefined;
  for (let pass = findNextPass(state, fromMs); pass.atMs <= toMs; pass = findNextPass(draft.state, pass.atMs)) {
    wakeMs ??= findWakeMs(draft.state);
    // Without this a sandbox that was left alone overnight would owe its next caller a night of passes.
    if (wakeMs > pass.atMs) {
      if (wakeMs > toMs) break;
      pass = findNextPass(draft.state, wakeMs);
      if (pass.atMs > toMs) break;
    }
    for (const operator of [runHardware, ...pass.operators]) {
      if (draft.change(operator(draft.state, pass.atMs))) wakeMs = undefined;
    }
  }
  return draft.state;
}

/**
 * Makes an `advance` that remembers until when nothing happens in a state, so that a caller who only reads does not wait
 * for a look at every node.
 */
export function makeAdvance(): typeof advance {
  let idle: { state: State; untilMs: number } | undefined;
  return (state, fromMs, toMs) => {
    if (idle?.state !== state) idle = { state, untilMs: findWakeMs(state) };
    return toMs < idle.untilMs ? state : advance(state, fromMs, toMs);
  };
}

/** When there is something to do again, at the earliest: `-Infinity` where there is already, `Infinity` for never. */
function findWakeMs(state: State): number {
  let wakeMs = Infinity;
  for (const component of state.components.values()) {
    if (component.enabled) return -Infinity;
    wakeMs = Math.min(wakeMs, getExpiryMs(component, state) || -Infinity);
  }
  for (const node of state.nodes.values()) {
    if (node.announced || node.offAtMs !== undefined || node.bootedAtMs !== undefined) return -Infinity;
  }
  for (const record of state.sessions.values()) {
    if (record.session.status?.status === 'pending') return -Infinity;
    wakeMs = Math.min(wakeMs, getDeletionMs(record, state));
  }
  for (const session of state.v1Sessions.values()) if (isRunning(session)) return -Infinity;
  if (listFinished(state).length > 0) return -Infinity;
  return state.world.nodes.every(({ id }) => state.components.has(id)) ? wakeMs : -Infinity;
}
