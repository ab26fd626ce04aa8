import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { openLastingClient } from '../../../service/lasting-client.js';
import { adviseResuming } from './advice.js';
import { askStatus } from './ask.js';
import { readFindings } from './inquire.js';
import { judge, type Ending } from './judge.js';
import { noFindings } from './findings.js';
import { observe } from './observe.js';
import type { WaitOptions } from './options.js';
import { sayNotes } from './notes.js';
import { chooseInterval } from './pace.js';
import { conclude, type Result } from './result.js';
import { beginWatch, type Subject, type WatchState } from './state.js';
import { openView } from './open-view.js';
import type { View } from './view.js';

/** A session that is waited for, and how that ended where it is over. */
interface Watched {
  readonly state: WatchState;
  readonly result?: Result;
}

interface Vigil {
  readonly options: WaitOptions;
  readonly context: CommandContext;
  readonly client: Client;
  readonly view: View;
}

/**
 * Waits for sessions side by side and tells on stderr how they stand. Ends when all are over, in the order in which they
 * were given; on Ctrl-C with what is known then. Throws what waiting cannot mend, such as a login that is over.
 */
export async function waitForSessions(
  subjects: readonly Subject[],
  options: WaitOptions,
  given: CommandContext,
): Promise<readonly Result[]> {
  const { io } = given;
  const context = limitSilence(given, options);
  const client = openLastingClient(context);
  const vigil = { options, context, client, view: await openView(context) };
  let watched: readonly Watched[] = subjects.map((subject) => ({ state: beginWatch(subject, io.clock.now()) }));
  try {
    let intervalMs: number | undefined;
    for (;;) {
      watched = await Promise.all(watched.map((one) => look(one, vigil)));
      await sayNotes(
        watched.map(({ state }) => state),
        vigil,
      );
      await vigil.view.show(watched.map(toShown));
      for (const [index, one] of watched.entries()) watched = watched.with(index, await settle(one, vigil));
      if (options.failFast && watched.some(({ result }) => result?.good === false)) {
        watched = watched.map((one) => finish(one, 'left', vigil));
      }
      const open = watched.filter(({ result }) => !result).map(({ state }) => state);
      if (open.length === 0) break;
      intervalMs = chooseInterval(
        intervalMs,
        open.some(({ changed }) => changed),
        options.intervalMs,
      );
      const deadlines = open.map(({ beganMs }) => beganMs + (options.timeoutMs ?? Infinity));
      await rest(Math.min(io.clock.now() + intervalMs, ...deadlines), watched, vigil);
    }
  } catch (error) {
    if (!io.signal.aborted) {
      await vigil.view.interrupt(() => sayWhatGoesOn(watched, vigil));
      throw error;
    }
    watched = watched.map((one) => finish(one, 'interrupted', vigil));
  } finally {
    await vigil.view.end();
    await client.close();
  }
  return watched.flatMap(({ result }) => result ?? []);
}

/** No single request may be silent for longer than is waited for in all. */
function limitSilence(context: CommandContext, options: WaitOptions): CommandContext {
  const timeoutMs = Math.min(context.globals.timeoutMs, Math.max(1000, options.timeoutMs ?? Infinity));
  return { ...context, connect: (given) => context.connect({ ...given, timeoutMs }) };
}

async function look(one: Watched, { client, context }: Vigil): Promise<Watched> {
  const { state, result } = one;
  if (result) return { result, state: { ...state, changed: false, notes: [] } };
  return { state: observe(state, await askStatus(client, state.subject.name), context.io.clock.now()) };
}

/** With its result, where it is over now. */
async function settle(one: Watched, vigil: Vigil): Promise<Watched> {
  const { options, context } = vigil;
  const { state } = one;
  const ending = one.result ? undefined : judge(state, options, context.io.clock.now());
  if (!ending) return one;
  return { state, result: conclude(state, ending, await readFindings(state, ending, vigil), options) };
}

function finish({ state, result }: Watched, ending: Ending, { options }: Vigil): Watched {
  return { state, result: result ?? conclude(state, ending, noFindings, options) };
}

/** Timers of more than 24 days end at once. */
const longestSleepMs = 3_600_000;

/** Sleeps, and lets the view show that time passes. */
async function rest(untilMs: number, watched: readonly Watched[], { context: { io }, view }: Vigil): Promise<void> {
  const { clock, signal } = io;
  for (let leftMs = untilMs - clock.now(); leftMs > 0; leftMs = untilMs - clock.now()) {
    await clock.sleep(Math.min(leftMs, view.tickMs, longestSleepMs), signal);
    if (clock.now() < untilMs) await view.tick(watched.map(toShown));
  }
}

async function sayWhatGoesOn(watched: readonly Watched[], vigil: Vigil): Promise<void> {
  const left = watched.filter(({ result }) => !result).map((one) => finish(one, 'left', vigil));
  const advice = adviseResuming(left.flatMap(({ result }) => result ?? []));
  if (advice !== undefined) await vigil.context.warn(advice);
}

function toShown({ state, result }: Watched): { state: WatchState; over: boolean } {
  return { state, over: result !== undefined };
}
