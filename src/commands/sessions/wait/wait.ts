import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../command.js';
import { openLastingClient } from '../../service/lasting-client.js';
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
import { openView, type View } from './view.js';

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
  context: CommandContext,
): Promise<readonly Result[]> {
  const { io, globals } = context;
  // No single request may be silent for longer than is waited for in all.
  const timeoutMs = Math.min(globals.timeoutMs, Math.max(1000, options.timeoutMs ?? Infinity));
  const client = openLastingClient({ connect: (given) => context.connect({ ...given, timeoutMs }) });
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
      watched = await settle(watched, vigil);
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

async function look(one: Watched, { client, context }: Vigil): Promise<Watched> {
  const { state, result } = one;
  if (result) return { result, state: { ...state, changed: false, notes: [] } };
  return { state: observe(state, await askStatus(client, state.subject.name), context.io.clock.now()) };
}

/** The results of those that are over now. With `--fail-fast` one that failed ends it for all. */
async function settle(watched: readonly Watched[], vigil: Vigil): Promise<readonly Watched[]> {
  const { options, context } = vigil;
  const settled: Watched[] = [];
  for (const one of watched) {
    const ending = one.result ? undefined : judge(one.state, options, context.io.clock.now());
    if (!ending) {
      settled.push(one);
      continue;
    }
    const { state } = one;
    const findings = await readFindings(state, ending, vigil);
    settled.push({ state, result: conclude(state, ending, findings, options) });
  }
  if (!options.failFast || settled.every(({ result }) => result?.good !== false)) return settled;
  return settled.map((one) => finish(one, 'left', vigil));
}

function finish({ state, result }: Watched, ending: Ending, { options }: Vigil): Watched {
  return { state, result: result ?? conclude(state, ending, noFindings, options) };
}

/** Sleeps, and lets the view show that time passes. */
async function rest(untilMs: number, watched: readonly Watched[], { context: { io }, view }: Vigil): Promise<void> {
  const { clock, signal } = io;
  for (let leftMs = untilMs - clock.now(); leftMs > 0; leftMs = untilMs - clock.now()) {
    await clock.sleep(Math.min(leftMs, view.tickMs), signal);
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
