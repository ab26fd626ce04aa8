import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startRecorder } from '../support/recorder/server.js';
import { expectedDifferences, expectedWordings } from './expected-differences.js';
import { judge } from './judge.js';
import { readParityCases } from './parity-case.js';
import { type Recorders, runCase } from './run-case.js';

const cases = readParityCases();
let recorders: Recorders;

beforeAll(async () => {
  recorders = { http: await startRecorder(), tls: await startRecorder({ tls: true }) };
});

afterAll(async () => {
  await Promise.all([recorders.http.close(), recorders.tls.close()]);
});

describe('as the reference does', () => {
  for (const parityCase of cases) {
    test(parityCase.id, async () => {
      const { mismatches, wording } = judge(parityCase, await runCase(parityCase, recorders));
      if (parityCase.id in expectedDifferences) {
        expect(mismatches, 'is listed as a difference, but matches').not.toEqual([]);
        return;
      }
      expect(mismatches).toEqual([]);
      if (parityCase.id in expectedWordings) {
        expect(wording, 'is listed as worded differently, but matches').toBeDefined();
        return;
      }
      expect(wording).toBeUndefined();
    });
  }
});

describe('the lists of differences', () => {
  const ids = cases.map(({ id }) => id);

  test('name cases that exist', () => {
    const listed = [...Object.keys(expectedDifferences), ...Object.keys(expectedWordings)];
    expect(listed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('are short: 1239 of 1248 cases match, 30 at most in other words', () => {
    expect(cases).toHaveLength(1248);
    expect(Object.keys(expectedDifferences).length).toBeLessThanOrEqual(9);
    expect(Object.keys(expectedWordings).length).toBeLessThanOrEqual(30);
  });
});
