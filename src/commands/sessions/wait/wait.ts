import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { findSessionStatus } from '../../../service/find-session.js';
import { isTransientError, openLastingClient } from '../../../service/lasting-client.js';
import { readDetails, noDetails } from './details.js';
import { observe } from './observe.js';
import { openReporter } from './open-reporter.js';
import type { WaitOptions } from './options.js';
import { writeNotes, type WaitReporter } from './reporter.js';
import { buildResult, type WaitResult } from './result.js';
import { adviseResuming } from './sentences.js';
import { findEnding, type Ending, beginWait, type WaitedSession, type WaitState, type Observation } from './state.js';

/** A session that is waited for; with a result when that is over. */
interface TrackedSession {
  readonly state: WaitState;
  readonly result?: WaitResult;
}

/** What the steps of one waiting share. */
interface Waiting {
  readonly options: WaitOptions;
  readonly context: CommandContext;
  readonly client: Client;
  readonly reporter: WaitReporter;
}

/**
 * Waits for sessions side by side and shows their progress on stderr. Returns a result for each, in the order of the sessions,
 * when all are over; on Ctrl-C with what is known then. Throws errors that waiting cannot fix, such as an expired login.
 */
export async function waitForSessions(
  sessions: readonly WaitedSession[],
  options: WaitOptions,
  given: CommandContext,
): Promise<readonly WaitResult[]> {
  const { io } = given;
  const context = limitTimeout(given, options);
  const client = openLastingClient(context);
  const waiting = { options, context, client, reporter: await openReporter(context) };
  let tracked: readonly TrackedSession[] = sessions.map((session) => ({ state: beginWait(session, io.clock.now()) }));
  try {
    let intervalMs: number | undefined;
    for (;;) {
      tracked = await Promise.all(tracked.map((one) => updateState(one, waiting)));
      await writeNotes(
        tracked.map(({ state }) => state),
        waiting,
      );
      await waiting.reporter.show(tracked.map(toShown));
      for (const [index, one] of tracked.entries()) tracked = tracked.with(index, await finishIfOver(one, waiting));
      if (options.failFast && tracked.some(({ result }) => result?.good === false)) {
        tracked = tracked.map((one) => finish(one, 'left', waiting));
      }
      const open = tracked.filter(({ result }) => !result).map(({ state }) => state);
      if (open.length === 0) break;
      intervalMs = chooseInterval(
        intervalMs,
        open.some(({ changed }) => changed),
        options.intervalMs,
      );
      const deadlines = open.map(({ beganMs }) => beganMs + (options.timeoutMs ?? Infinity));
      await sleepUntil(Math.min(io.clock.now() + intervalMs, ...deadlines), tracked, waiting);
    }
  } catch (error) {
    if (!io.signal.aborted) {
      await waiting.reporter.interrupt(() => warnOfOpenSessions(tracked, waiting));
      throw error;
    }
    tracked = tracked.map((one) => finish(one, 'interrupted', waiting));
  } finally {
    await waiting.reporter.end();
    await client.close();
  }
  return tracked.flatMap(({ result }) => result ?? []);
}

/** No single request may take longer than the whole waiting. */
function limitTimeout(context: CommandContext, options: WaitOptions): CommandContext {
  const timeoutMs = Math.min(context.globals.timeoutMs, Math.max(1000, options.timeoutMs ?? Infinity));
  return { ...context, connect: (given) => context.connect({ ...given, timeoutMs }) };
}

async function updateState(one: TrackedSession, { client, context }: Waiting): Promise<TrackedSession> {
  const { state, result } = one;
  if (result) return { result, state: { ...state, changed: false, notes: [] } };
  return { state: observe(state, await fetchStatus(client, state.session.name), context.io.clock.now()) };
}

/** Adds the result when the waiting for the session is over now. */
async function finishIfOver(one: TrackedSession, waiting: Waiting): Promise<TrackedSession> {
  const { options, context } = waiting;
  const { state } = one;
  const ending = one.result ? undefined : findEnding(state, options, context.io.clock.now());
  if (!ending) return one;
  return { state, result: buildResult(state, ending, await readDetails(state, ending, waiting), options) };
}

function finish({ state, result }: TrackedSession, ending: Ending, { options }: Waiting): TrackedSession {
  return { state, result: result ?? buildResult(state, ending, noDetails, options) };
}

/** Timers of more than 24 days fire at once. */
const longestSleepMs = 3_600_000;

/** Sleeps, and lets the reporter show that time passes. */
async function sleepUntil(
  untilMs: number,
  tracked: readonly TrackedSession[],
  { context: { io }, reporter }: Waiting,
): Promise<void> {
  const { clock, signal } = io;
  for (let leftMs = untilMs - clock.now(); leftMs > 0; leftMs = untilMs - clock.now()) {
    await clock.sleep(Math.min(leftMs, reporter.tickMs, longestSleepMs), signal);
    if (clock.now() < untilMs) await reporter.tick(tracked.map(toShown));
  }
}

async function warnOfOpenSessions(tracked: readonly TrackedSession[], waiting: Waiting): Promise<void> {
  const left = tracked.filter(({ result }) => !result).map((one) => finish(one, 'left', waiting));
  const advice = adviseResuming(left.flatMap(({ result }) => result ?? []));
  if (advice !== undefined) await waiting.context.warn(advice);
}

function toShown({ state, result }: TrackedSession): { state: WaitState; over: boolean } {
  return { state, over: result !== undefined };
}

const firstMs = 2000;
const longestMs = 15_000;
const growth = 1.5;

/**
 * Milliseconds until the next round of requests: two seconds at first and after every change, then more and more up to 15
 * seconds. `lastMs` is undefined before the first. An interval that the user gave (`fixedMs`) stays.
 */
function chooseInterval(lastMs: number | undefined, changed: boolean, fixedMs: number | undefined): number {
  if (fixedMs !== undefined) return fixedMs;
  return lastMs === undefined || changed ? firstMs : Math.min(longestMs, lastMs * growth);
}

const knownStates = ['pending', 'running', 'complete'];

/** Requests the status once. Throws errors that waiting cannot fix: an expired login, a refusal, a bad certificate. */
async function fetchStatus(client: Client, name: string): Promise<Observation> {
  try {
    const status = await findSessionStatus(client, name);
    if (!status) return { kind: 'gone' };
    if (knownStates.includes(status.status)) return { kind: 'status', status };
    return { kind: 'away', reason: 'The response is not the status of a session.' };
  } catch (error) {
    if (isTransientError(error)) return { kind: 'away', reason: error.message };
    throw error;
  }
}
