import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { image, makeBench, steadyPace, type Bench } from './support.js';
import { nameNode, makeNode } from '../../src/sandbox/world.js';
import { readObservation, type Observation, type Sight, type Trace } from './trace.js';

const { traces } = JSON.parse(readFileSync(new URL('../conformance/lifecycle.json', import.meta.url), 'utf8')) as {
  traces: readonly Trace[];
};

/** The sandbox is looked at so often. */
const stepSeconds = 0.02;
/** The traces were taken by asking so often, first for the sessions, then for the components. */
const gapSeconds = 0.15;
/** Passes come once a second: by so much may what follows a request be earlier or later. */
const leewaySeconds = 1.2;
/** After the last state of a trace nothing else may come for so long. */
const restSeconds = 3;
/** Between the last state before a request and the request. */
const pauseSeconds = 0.2;

/** The world of the traces, where every node is on and runs something unknown. */
function makeTracedBench(): Bench {
  const ids = Array.from({ length: 16 }, (_, index) => nameNode(index));
  const bench = makeBench({
    nodes: ids.map((id, index) => ({ ...makeNode(id, index), power: 'on' })),
    groups: { blue: ids.slice(0, 4), red: ids.slice(4, 8) },
    failingConfigurations: ['broken-config'],
    pace: steadyPace,
  });
  const blue = { ...image, node_groups: ['blue'] };
  const templates = {
    blue: { boot_sets: { blue }, cfs: { configuration: 'good-config' } },
    bad: { boot_sets: { blue }, cfs: { configuration: 'broken-config' } },
    none: { boot_sets: { none: { ...image, node_groups: ['nosuch'] } } },
  };
  for (const [name, template] of Object.entries(templates)) bench.send('PUT', `/v2/sessiontemplates/${name}`, template);
  return bench;
}

/** What was done between the traces. */
function prepare(bench: Bench, { name }: Trace): void {
  bench.send('DELETE', '/v2/sessions?status=complete');
  if (name !== 'staged-reboot-clear-stage') return;
  bench.send('DELETE', '/v2/sessions/stage');
  bench.send('PATCH', '/v2/options', { clear_stage: true });
  bench.send('PATCH', '/v2/components', {
    filters: { ids: Array.from({ length: 4 }, (_, index) => nameNode(index)).join() },
    patch: { staged_state: { session: '' } },
  });
}

/** One request of a trace, and what was seen until the next. */
interface Part {
  readonly method: string;
  readonly path: string;
  readonly json: unknown;
  readonly observations: readonly Observation[];
  readonly isLast: boolean;
}

function split({ requests, states }: Trace): Part[] {
  return requests.map(({ method, path, json, before_state }, index) => {
    const next = requests[index + 1]?.before_state;
    return { method, path, json, observations: states.slice(before_state, next), isLast: next === undefined };
  });
}

/** Replays one part and says what is different; an empty list is what it should be. */
function replay(bench: Bench, { method, path, json, observations, isLast }: Part): string[] {
  bench.send(method, path, json);
  const like = observations[0];
  if (!like) return ['The trace saw nothing.'];
  const sights = [bench.look(like)];
  const look = (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += stepSeconds) {
      bench.wait(stepSeconds);
      sights.push(bench.look(like));
    }
  };
  const longestSeconds = Math.max(...observations.map(({ t }) => t)) + leewaySeconds;
  while (findMissing(sights, observations) !== undefined && sights.length * stepSeconds < longestSeconds) look(0.1);
  const missing = findMissing(sights, observations);
  if (missing !== undefined) return [missing];
  look(isLast ? restSeconds : pauseSeconds);
  return findStrays(sights, observations);
}

/** The first state of a trace that the sights do not show after those before it, if any. */
function findMissing(sights: readonly Sight[], observations: readonly Observation[]): string | undefined {
  const gap = Math.round(gapSeconds / stepSeconds);
  let [sessionsAt, componentsAt] = [0, 0];
  for (const [index, observation] of observations.entries()) {
    const { sessions, components } = readObservation(observation);
    // One trace ends with a last look that was timed anew.
    const isTimed = observation.t >= (observations[index - 1]?.t ?? 0);
    const isInTime = (at: number) => !isTimed || Math.abs(at * stepSeconds - observation.t) < leewaySeconds;
    let found = false;
    for (let at = sessionsAt; at < sights.length && !found; at += 1) {
      if (!isInTime(at) || !equal(sights[at]?.sessions, sessions)) continue;
      for (let later = Math.max(at, componentsAt); later <= at + gap && !found; later += 1) {
        if (!equal(sights[later]?.components, components)) continue;
        [sessionsAt, componentsAt, found] = [at, later, true];
      }
    }
    if (!found) return `state ${index} at ${observation.t} s: ${JSON.stringify({ sessions, components })}`;
  }
  return undefined;
}

/** What a session or a component is seen as for longer than a trace could have missed, although no trace has it. */
function findStrays(sights: readonly Sight[], observations: readonly Observation[]): string[] {
  const expected = observations.map(readObservation);
  const strays: string[] = [];
  for (const kind of ['sessions', 'components'] as const) {
    for (const name of Object.keys(expected[0]?.[kind] ?? {})) {
      const known = new Set(expected.map((sight) => sight[kind][name]));
      const seen = Map.groupBy(sights, (sight) => sight[kind][name] ?? '');
      for (const [state, times] of seen) {
        if (!known.has(state) && times.length * stepSeconds >= gapSeconds) strays.push(`${name}: ${state}`);
      }
    }
  }
  return strays;
}

function equal(one: object | undefined, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const bench = makeTracedBench();

// Each begins with what the one before it has left.
test.each(traces)('$name: $about', (trace) => {
  prepare(bench, trace);
  for (const part of split(trace)) expect(replay(bench, part)).toEqual([]);
});

test('covers all that was traced', () => {
  expect(traces.map(({ name }) => name)).toHaveLength(13);
});
