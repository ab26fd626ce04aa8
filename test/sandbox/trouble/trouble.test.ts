import { describe, expect, test } from 'vitest';
import { drawFault, failsIn, noNodeTrouble, noWireTrouble, type Fault } from '../../../src/sandbox/trouble/trouble.js';
import { nameNode } from '../../../src/sandbox/world.js';

const names = Array.from({ length: 10_000 }, (_, index) => nameNode(index));

function countFailures(failRate: number, phase: 'powering_off' | 'powering_on' | 'configuring'): number {
  return names.filter((name) => failsIn({ trouble: { ...noNodeTrouble, failRate } }, name, phase)).length;
}

describe('a node', () => {
  test('fails in the phases it was named for, and in no other', () => {
    const world = { trouble: { ...noNodeTrouble, failures: { a: ['powering_on', 'configuring'] as const } } };
    expect(failsIn(world, 'a', 'powering_on')).toBe(true);
    expect(failsIn(world, 'a', 'configuring')).toBe(true);
    expect(failsIn(world, 'a', 'powering_off')).toBe(false);
    expect(failsIn(world, 'b', 'powering_on')).toBe(false);
    expect(failsIn(world, 'constructor', 'powering_on')).toBe(false);
  });

  test('does not fail where there is no trouble', () => {
    expect(failsIn({}, 'a', 'powering_on')).toBe(false);
  });
});

describe('a rate of failing nodes', () => {
  test('is kept, half at power on and half in configuring', () => {
    expect([countFailures(0.02, 'powering_on'), countFailures(0.02, 'configuring')]).toEqual([98, 102]);
  });

  test('of 0 lets no node fail, of 1 every one', () => {
    expect(countFailures(0, 'powering_on') + countFailures(0, 'configuring')).toBe(0);
    expect(countFailures(1, 'powering_on') + countFailures(1, 'configuring')).toBe(10_000);
  });

  test('lets no node fail to go off', () => {
    expect(countFailures(1, 'powering_off')).toBe(0);
  });
});

describe('faults', () => {
  const draw = (faults: Fault[]) =>
    Array.from({ length: 10_000 }, (_, index) =>
      drawFault({ ...noWireTrouble, faults }, index + 1, '/apis/bos/v2/components'),
    );

  test('of one service befall no other', () => {
    const faults: Fault[] = [{ kind: 503, rate: 1, service: 'hsm' }];
    const urls = ['/apis/smd/hsm/v2/groups', '/apis/bos/v2/sessions', '/apis/power-control/v1/transitions'];
    expect(urls.map((url) => drawFault({ ...noWireTrouble, faults }, 1, url))).toEqual([503, undefined, undefined]);
  });

  test('befall the share of requests that was asked for, the same ones every time', () => {
    const drawn = draw([{ kind: 503, rate: 0.1 }]);
    expect(drawn.filter((kind) => kind === 503)).toHaveLength(1034);
    expect(draw([{ kind: 503, rate: 0.1 }])).toEqual(drawn);
  });

  test('are drawn each for itself, and the first counts', () => {
    const drawn = draw([
      { kind: 'reset', rate: 0.5 },
      { kind: 'truncate', rate: 0.5 },
    ]);
    expect(drawn.filter((kind) => kind === 'reset')).toHaveLength(4936);
    expect(drawn.filter((kind) => kind === 'truncate')).toHaveLength(2474);
  });

  test('of rate 1 befall all, of rate 0 none', () => {
    expect(new Set(draw([{ kind: 'truncate', rate: 1 }]))).toEqual(new Set(['truncate']));
    expect(new Set(draw([{ kind: 'truncate', rate: 0 }]))).toEqual(new Set([undefined]));
  });
});
