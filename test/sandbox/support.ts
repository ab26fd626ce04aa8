import { answer } from '../../src/sandbox/answer.js';
import { describeStatus } from '../../src/sandbox/component.js';
import { readStatus } from '../../src/sandbox/extended-status.js';
import type { Pace } from '../../src/sandbox/pace.js';
import { createState, type State } from '../../src/sandbox/state.js';
import { advance } from '../../src/sandbox/tick.js';
import { makeWorld, type World } from '../../src/sandbox/world.js';

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
  /** Sends a request and ends with the answer's status and parsed body. */
  send(method: string, path: string, body?: unknown): { status: number; body: unknown };
  /** Lets time pass. */
  wait(seconds: number): void;
  /** Status words of all components, in order of their names. */
  statuses(): string[];
  /** What a session has come to, at intervals of 0.1 s: every line that differs from the one before. */
  watch(session: string, seconds: number): string[];
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
  const bench: Bench = {
    send(method, path, body) {
      const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
      const request = {
        method,
        url: `/apis/bos${path}`,
        contentType: 'application/json',
        body: text,
        origin: 'http://h',
      };
      const result = answer(request, state, nowMs);
      state = result.state;
      const answered = result.answer.body;
      return { status: result.answer.status, body: answered === '' ? undefined : (JSON.parse(answered) as unknown) };
    },
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
