import { handleApiRequest } from '../../src/sandbox/api.js';
import { describeStatus } from '../../src/sandbox/component.js';
import { readStatus } from '../../src/sandbox/extended-status.js';
import type { Pace } from '../../src/sandbox/pace.js';
import { createState, type State } from '../../src/sandbox/state.js';
import { advance } from '../../src/sandbox/tick.js';
import { makeWorld, type World } from '../../src/sandbox/world.js';
import { lookAt, type Observation, type Sight } from './trace.js';

/** A full minute, so that passes lie at round times. */
export const startMs = 1_700_000_040_000;

/** Every node takes 1 s to go off, 3 s to come up and 2 s to configure. */
export const steadyPace: Pace = {
  powerOff: { leastMs: 1000, mostMs: 1000 },
  powerOn: { leastMs: 3000, mostMs: 3000 },
  configure: { leastMs: 2000, mostMs: 2000 },
};

/** The parts of a boot set that every one needs. */
export const image = { path: 's3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json', type: 's3' };

/** A sandbox that is stepped by hand: polling every second, four nodes. */
export interface Bench {
  /** Sends a request, of a tenant if one is named, and ends with the answer's status and parsed body. */
  send(method: string, path: string, body?: unknown, tenant?: string): { status: number; body: unknown };
  /** The same, with the content type. */
  sendTyped(method: string, path: string, body?: unknown): { status: number; type: string; body: unknown };
  /** Lets time pass. */
  wait(seconds: number): void;
  /** Status words of all components, in order of their names. */
  statuses(): string[];
  /** What a session has come to, at intervals of 0.1 s: every line that differs from the one before. */
  watch(session: string, seconds: number): string[];
  /** What a trace would see. */
  look(like: Observation): Sight;
  readonly state: State;
}

export function makeBench(world: Partial<World> = {}): Bench {
  let nowMs = startMs;
  let state = createState({ ...makeWorld(4, steadyPace), ...world }, nowMs);
  const wait = (seconds: number) => {
    const nextMs = nowMs + Math.round(seconds * 1000);
    state = advance(state, nowMs, nextMs);
    nowMs = nextMs;
  };
  const request = (method: string, path: string, body?: unknown, tenant?: string) => {
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    const wire = {
      method,
      url: `/apis/bos${path}`,
      contentType: 'application/json',
      tenant,
      body: text,
      origin: 'http://h',
    };
    const result = handleApiRequest(wire, state, nowMs);
    state = result.state;
    const { status, type, body: answered } = result.response;
    if (answered === '') return { status, type, body: undefined };
    // A page of a web server is not JSON.
    return { status, type, body: type === 'text/html' ? answered : (JSON.parse(answered) as unknown) };
  };
  const bench: Bench = {
    send(method, path, body, tenant) {
      const { status, body: answered } = request(method, path, body, tenant);
      return { status, body: answered };
    },
    sendTyped: request,
    wait,
    statuses: () => Array.from(state.components.values(), describeStatus),
    watch(session, seconds) {
      const lines: string[] = [];
      for (let step = 0; step < seconds * 10; step += 1) {
        wait(0.1);
        const line = describe(session, state, nowMs);
        if (line !== lines.at(-1)) lines.push(line);
      }
      return lines;
    },
    look: (like) => lookAt(state, nowMs, like),
    get state() {
      return state;
    },
  };
  bench.send('PATCH', '/v2/options', { polling_frequency: 1 });
  return bench;
}

function describe(name: string, state: State, nowMs: number): string {
  const record = state.sessions.get(name);
  if (!record) return 'gone';
  const status = readStatus(record, state, nowMs);
  const words = new Set(
    [...state.components.values()]
      .filter((component) => component.session === name)
      .map((component) => `${describeStatus(component)}${component.enabled ? '' : ' (disabled)'}`),
  );
  return [
    status.status,
    `${status.managed_components_count} nodes`,
    `${status.phases?.percent_complete} %`,
    ...words,
  ].join(', ');
}
