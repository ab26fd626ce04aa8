import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { findRecord } from '../../../service/fetch.js';
import { openLastingClient, mayPass } from '../../../service/lasting-client.js';
import { readSessionStatus } from '../../../service/session.js';
import { readDetails, noDetails } from './details.js';
import { observe } from './observe.js';
import { openReporter } from './open-reporter.js';
import type { WaitOptions } from './options.js';
import { writeNotes, type WaitReporter } from './reporter.js';
import { conclude, type WaitResult } from './result.js';
import { adviseResuming } from './sentences.js';
import { findEnding, type Ending, beginWait, type WaitedSession, type WaitState, type Observation } from './state.js';

/** A session that is waited for, and how that ended where it is over. */
interface Watched {
  readonly state: WaitState;
  readonly result?: WaitResult;
}

interface Waiting {
  readonly options: WaitOptions;
  readonly context: CommandContext;
  readonly client: Client;
  readonly reporter: WaitReporter;
}

/**
 * Waits for sessions side by side and tells on stderr how they stand. Ends when all are over, in the order in which they
 * were given; on Ctrl-C with what is known then. Throws what waiting cannot mend, such as a login that is over.
 */
export async function waitForSessions(
  subjects: readonly WaitedSession[],
  options: WaitOptions,
  given: CommandContext,
): Promise<readonly WaitResult[]> {
  const { io } = given;
  const context = limitSilence(given, options);
  const client = openLastingClient(context);
  const waiting = { options, context, client, reporter: await openReporter(context) };
  let watched: readonly Watched[] = subjects.map((subject) => ({ state: beginWait(subject, io.clock.now()) }));
  try {
    let intervalMs: number | undefined;
    for (;;) {
      watched = await Promise.all(watched.map((one) => askAgain(one, waiting)));
      await writeNotes(
        watched.map(({ state }) => state),
        waiting,
      );
      await waiting.reporter.show(watched.map(toShown));
      for (const [index, one] of watched.entries()) watched = watched.with(index, await concludeIfOver(one, waiting));
      if (options.failFast && watched.some(({ result }) => result?.good === false)) {
        watched = watched.map((one) => finish(one, 'left', waiting));
      }
      const open = watched.filter(({ result }) => !result).map(({ state }) => state);
      if (open.length === 0) break;
      intervalMs = chooseInterval(
        intervalMs,
        open.some(({ changed }) => changed),
        options.intervalMs,
      );
      const deadlines = open.map(({ beganMs }) => beganMs + (options.timeoutMs ?? Infinity));
      await rest(Math.min(io.clock.now() + intervalMs, ...deadlines), watched, waiting);
    }
  } catch (error) {
    if (!io.signal.aborted) {
      await waiting.reporter.interrupt(() => adviseWhatGoesOn(watched, waiting));
      throw error;
    }
    watched = watched.map((one) => finish(one, 'interrupted', waiting));
  } finally {
    await waiting.reporter.end();
    await client.close();
  }
  return watched.flatMap(({ result }) => result ?? []);
}

/** No single request may be silent for longer than is waited for in all. */
function limitSilence(context: CommandContext, options: WaitOptions): CommandContext {
  const timeoutMs = Math.min(context.globals.timeoutMs, Math.max(1000, options.timeoutMs ?? Infinity));
  return { ...context, connect: (given) => context.connect({ ...given, timeoutMs }) };
}

async function askAgain(one: Watched, { client, context }: Waiting): Promise<Watched> {
  const { state, result } = one;
  if (result) return { result, state: { ...state, changed: false, notes: [] } };
  return { state: observe(state, await askStatus(client, state.subject.name), context.io.clock.now()) };
}

/** With its result, where it is over now. */
async function concludeIfOver(one: Watched, waiting: Waiting): Promise<Watched> {
  const { options, context } = waiting;
  const { state } = one;
  const ending = one.result ? undefined : findEnding(state, options, context.io.clock.now());
  if (!ending) return one;
  return { state, result: conclude(state, ending, await readDetails(state, ending, waiting), options) };
}

function finish({ state, result }: Watched, ending: Ending, { options }: Waiting): Watched {
  return { state, result: result ?? conclude(state, ending, noDetails, options) };
}

/** Timers of more than 24 days end at once. */
const longestSleepMs = 3_600_000;

/** Sleeps, and lets the view show that time passes. */
async function rest(
  untilMs: number,
  watched: readonly Watched[],
  { context: { io }, reporter }: Waiting,
): Promise<void> {
  const { clock, signal } = io;
  for (let leftMs = untilMs - clock.now(); leftMs > 0; leftMs = untilMs - clock.now()) {
    await clock.sleep(Math.min(leftMs, reporter.tickMs, longestSleepMs), signal);
    if (clock.now() < untilMs) await reporter.tick(watched.map(toShown));
  }
}

async function adviseWhatGoesOn(watched: readonly Watched[], waiting: Waiting): Promise<void> {
  const left = watched.filter(({ result }) => !result).map((one) => finish(one, 'left', waiting));
  const advice = adviseResuming(left.flatMap(({ result }) => result ?? []));
  if (advice !== undefined) await waiting.context.warn(advice);
}

function toShown({ state, result }: Watched): { state: WaitState; over: boolean } {
  return { state, over: result !== undefined };
}

const firstMs = 2000;
const longestMs = 15_000;
const growth = 1.5;

/**
 * Milliseconds until the sessions are asked for again: two seconds at first and after every change, then longer and longer
 * up to 15. `lastMs` is undefined before the first; an interval that was asked for stays.
 */
function chooseInterval(lastMs: number | undefined, changed: boolean, fixedMs: number | undefined): number {
  if (fixedMs !== undefined) return fixedMs;
  return lastMs === undefined || changed ? firstMs : Math.min(longestMs, lastMs * growth);
}

const states = ['pending', 'running', 'complete'];

/** Asks once how a session is. Throws what waiting cannot mend: a login that is over, a refusal, a bad certificate. */
async function askStatus(client: Client, name: string): Promise<Observation> {
  try {
    const record = await findRecord(client, 'v2.sessions.status.list', { session_id: name });
    if (!record) return { kind: 'gone' };
    const status = readSessionStatus(record);
    if (states.includes(status.status)) return { kind: 'status', status };
    return { kind: 'away', reason: 'The answer is not the status of a session.' };
  } catch (error) {
    if (mayPass(error)) return { kind: 'away', reason: error.message };
    throw error;
  }
}
