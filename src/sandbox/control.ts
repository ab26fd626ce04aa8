import { JsonSyntaxError, parseJson } from '../util/json/parse.js';
import { toPlain } from '../util/json/value.js';
import { ServiceProblem, UnknownPath } from './problem.js';
import { applySeed } from './seed.js';
import { findNextPeriod } from './schedule.js';
import { resetState, type State } from './state.js';
import { formatServiceTime } from './time.js';
import { describeTrouble, readTrouble, TroubleError } from './trouble/document.js';
import { noNodeTrouble, noWireTrouble, type WireTrouble } from './trouble/trouble.js';
import { makeWireResponse, type WireRequest, type WireResponse } from './wire.js';

/** What the control paths read and change. */
interface ControlledState {
  readonly state: State;
  readonly wire: WireTrouble;
}

/** Time that a control lets pass on the sandbox's clock. */
interface ClockStep {
  readonly stepMs?: number;
}

interface ControlContext {
  readonly paused: boolean;
  /** By the sandbox's clock. */
  readonly nowMs: number;
  /** By the clock of those who call. */
  readonly callerMs: number;
}

type ControlRequest = Pick<WireRequest, 'method' | 'url' | 'body'>;

type Control = (request: ControlRequest, sandbox: ControlledState, context: ControlContext) => Outcome;
type Outcome = Partial<ControlledState> & ClockStep & { readonly body?: unknown };

const root = '/__sandbox/';

const controls: Readonly<Record<string, Readonly<Record<string, Control>>>> = {
  reset: { POST: (_, { state }, { paused, nowMs }) => ({ state: resetState(state, paused, nowMs) }) },
  seed: { POST: addSeed },
  step: { POST: stepClock },
  faults: {
    GET: (_, sandbox, { callerMs }) => showTrouble(sandbox, callerMs),
    PUT: putTrouble,
    DELETE: (_, { state }) => ({ state: withTrouble(state, noNodeTrouble), wire: noWireTrouble }),
  },
};

/** Whether a request is for the sandbox itself, and not for what it stands for. */
export function isControlRequest({ url }: Pick<ControlRequest, 'url'>): boolean {
  return url.startsWith(root);
}

/** Responds to a request for the sandbox itself, and returns its state after it. Trouble never affects these requests. */
export function handleControlRequest(
  request: ControlRequest,
  sandbox: ControlledState,
  context: ControlContext,
): ControlledState & ClockStep & { response: WireResponse } {
  try {
    const [name = ''] = request.url.slice(root.length).split('?');
    const methods = Object.hasOwn(controls, name) ? controls[name] : undefined;
    if (!methods) throw new UnknownPath();
    const control = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
    if (!control) throw new ServiceProblem(405, 'The method is not allowed for the requested URL.');
    const { body, ...changed } = control(request, sandbox, context);
    return { ...sandbox, ...changed, response: makeWireResponse(body === undefined ? 204 : 200, body) };
  } catch (error) {
    if (!(error instanceof ServiceProblem)) throw error;
    return { ...sandbox, response: makeWireResponse(error.status, error.body) };
  }
}

/** Puts the trouble of the body instead of all there was. */
function putTrouble({ body }: ControlRequest, { state }: ControlledState, { callerMs }: ControlContext): Outcome {
  const trouble = read(body, callerMs);
  const sandbox = { state: withTrouble(state, trouble.nodes), wire: trouble.wire };
  return { ...sandbox, ...showTrouble(sandbox, callerMs) };
}

function showTrouble({ state, wire }: ControlledState, callerMs: number): Outcome {
  return { body: describeTrouble(state.world.trouble ?? noNodeTrouble, wire, callerMs) };
}

function withTrouble(state: State, trouble: NonNullable<State['world']['trouble']>): State {
  return { ...state, world: { ...state.world, trouble } };
}

function addSeed({ body }: ControlRequest, { state }: ControlledState, { nowMs }: ControlContext): Outcome {
  const seeded = applySeed(state, parse(body), nowMs);
  return { state: seeded, body: { components: seeded.components.size, sessiontemplates: seeded.templates.size } };
}

/** Lets as many seconds pass as the body says (`{"seconds": 30}`), or else the time to the next polling period. */
function stepClock({ body }: ControlRequest, { state }: ControlledState, { nowMs }: ControlContext): Outcome {
  const stepMs = body === '' ? findNextPeriod(state, nowMs) - nowMs : readSeconds(parse(body)) * 1000;
  return { stepMs, body: { time: formatServiceTime(nowMs + stepMs) } };
}

const mostSeconds = 366 * 86_400;

function readSeconds(description: unknown): number {
  const { seconds } = (description ?? {}) as { seconds?: unknown };
  if (typeof seconds === 'number' && seconds >= 0 && seconds <= mostSeconds) return seconds;
  throw new ServiceProblem(400, `seconds: it must be a number from 0 to ${mostSeconds}`);
}

function read(body: string, nowMs: number): ReturnType<typeof readTrouble> {
  try {
    return readTrouble(parse(body), nowMs);
  } catch (error) {
    if (error instanceof TroubleError) throw new ServiceProblem(400, error.message);
    throw error;
  }
}

function parse(body: string): unknown {
  try {
    return toPlain(parseJson(body));
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw new ServiceProblem(400, 'Request body is not valid JSON');
    throw error;
  }
}
