import type { Clock } from '../util/io.js';
import { handleAtGateway, handleWithoutRealm } from './access/gateway.js';
import type { Realm } from './access/realm.js';
import { handleApiRequest } from './api.js';
import { makeResponseCache } from './response-cache.js';
import { handleControlRequest, isControlRequest } from './control.js';
import { handleNeighbourRequest } from './neighbours.js';
import { findNextPeriod } from './schedule.js';
import type { SavedState } from './state-file.js';
import { createEmptyState, createState, type State } from './state.js';
import { makeAdvance } from './tick.js';
import { drawFault, noWireTrouble, type Fault, type WireTrouble } from './trouble/trouble.js';
import { applyFault, type Delivery } from './trouble/delivery.js';
import type { WireRequest, WireResponse } from './wire.js';
import type { World } from './world.js';

export interface ServiceSettings {
  readonly world: World;
  /** How many seconds of the sandbox's clock pass in one second of `clock`. */
  readonly speed: number;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  /** Each request moves the sandbox's clock to the next polling period, and nothing else does. */
  readonly step?: boolean;
  /** The operators and discovery idle, and nothing is stored to begin with. */
  readonly paused?: boolean;
  /** Who may come in; everybody where it is absent. */
  readonly realm?: Realm;
  readonly trouble?: WireTrouble;
  /** What to go on from; its own world gives way to `world`. */
  readonly saved?: SavedState | undefined;
  /** Keeps what it is given. The response to a request that changed something waits until this has ended. */
  readonly save?: (saved: SavedState) => Promise<void>;
}

/** Everything behind the socket: it alone remembers, the rest is handed what is there and says what is next. */
interface Service {
  /** Responds to one request. `signal` ends waiting. Throws what `save` throws. */
  respond(request: WireRequest, signal: AbortSignal): Promise<Delivery>;
  /** Saves how things stand. */
  save(): Promise<void>;
  /** Where the sandbox's own clock stands, in milliseconds since 1970. */
  now(): number;
}

export function createService(settings: ServiceSettings): Service {
  const { world, clock, speed, saved, realm, step = false, paused = false, trouble = noWireTrouble } = settings;
  const startMs = clock.now();
  // A fast sandbox may have been saved in what is still the future.
  const firstMs = Math.max(startMs, saved?.atMs ?? 0);
  let atMs = saved?.atMs ?? firstMs;
  let state = paused ? createEmptyState(world) : createState(world, firstMs);
  if (saved) state = { ...saved.state, world };
  /** What the callers' clock showed last. */
  let seenMs = startMs;
  /** So much was let pass on top. */
  let skippedMs = 0;
  let wire = trouble;
  const advance = makeAdvance();
  const reuse = makeResponseCache();
  let requests = 0;

  /** Nothing happens between two requests that the later one could not work out: no timer is needed. */
  function catchUp(nowMs: number): void {
    if (!paused) state = advance(state, atMs, nowMs);
    atMs = nowMs;
  }

  function readClock(): number {
    if (step) return atMs;
    const callerMs = clock.now();
    // Were it to follow a clock that was set back, what has happened would happen again.
    if (callerMs < seenMs) skippedMs += (seenMs - callerMs) * speed;
    seenMs = callerMs;
    return Math.round(firstMs + skippedMs + (callerMs - startMs) * speed);
  }

  function skip(lengthMs: number): void {
    skippedMs += lengthMs;
    catchUp(atMs + lengthMs);
  }

  async function save(): Promise<void> {
    await settings.save?.({ state, atMs });
  }

  async function change(next: State): Promise<void> {
    if (next === state) return;
    state = next;
    await save();
  }

  async function control(request: WireRequest): Promise<WireResponse> {
    catchUp(readClock());
    const result = handleControlRequest(request, { state, wire }, { paused, nowMs: atMs, callerMs: clock.now() });
    // The same requests behind it meet the same faults.
    if (request.method !== 'GET') requests = 0;
    wire = result.wire;
    await change(result.state);
    if (result.stepMs !== undefined) skip(result.stepMs);
    return result.response;
  }

  async function serve(request: WireRequest): Promise<WireResponse> {
    catchUp(step ? findNextPeriod(state, atMs) : readClock());
    // Tokens end by the clock of those who carry them, however fast the sandbox's own runs.
    const answered = realm ? handleAtGateway(request, realm, clock.now()) : handleWithoutRealm(request, clock.now());
    if (answered) return answered;
    const neighbour = handleNeighbourRequest(request, { state, nowMs: atMs });
    if (neighbour) return neighbour;
    const result = reuse(request, state, () => handleApiRequest(request, state, atMs));
    await change(result.state);
    return result.response;
  }

  async function respond(request: WireRequest, signal: AbortSignal): Promise<Delivery> {
    if (isControlRequest(request)) return { response: await control(request), manner: 'whole' };
    const fault: Fault['kind'] | undefined =
      clock.now() < wire.downUntilMs ? 503 : drawFault(wire, (requests += 1), request.url);
    if (wire.latencyMs > 0) await clock.sleep(wire.latencyMs, signal);
    return applyFault(fault, () => serve(request));
  }

  return { respond, save, now: () => atMs };
}
