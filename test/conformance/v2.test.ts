import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readWorld } from '../../src/sandbox/world-file.js';
import { realisticPace } from '../../src/sandbox/pace.js';
import { parseJson } from '../../src/util/json/parse.js';
import { readRecording } from './recording.js';
import { replayScenario } from './replay.js';

/** Steps that the sandbox answers otherwise than release 2.50, and why. */
const explained: Readonly<Record<string, string>> = {};

const worldText = readFileSync(fileURLToPath(new URL('world.json', import.meta.url)), 'utf8');
const world = readWorld(parseJson(worldText), realisticPace);
const scenarios = readRecording('expected-v2.jsonl');

describe('release 2.50', () => {
  test.each(scenarios)('%s is answered as recorded', (scenario, steps) => {
    const known = Object.keys(explained).filter((step) => step.startsWith(`${scenario}/`));
    expect(replayScenario(steps, world)).toEqual(known);
  });

  test('has no explanation of a step that is not there', () => {
    const steps = scenarios.flatMap(([scenario, recorded]) => recorded.map(({ step }) => `${scenario}/${step}`));
    expect(steps.length).toBe(664);
    expect(Object.keys(explained).filter((step) => !steps.includes(step))).toEqual([]);
  });
});
