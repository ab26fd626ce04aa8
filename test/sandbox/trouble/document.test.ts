import { describe, expect, test } from 'vitest';
import { describeTrouble, readTrouble } from '../../../src/sandbox/trouble/document.js';
import { noNodeTrouble, noWireTrouble } from '../../../src/sandbox/trouble/trouble.js';

describe('a description of trouble', () => {
  test('of nothing is not a trouble', () => {
    expect(readTrouble({}, 1000)).toEqual({ nodes: noNodeTrouble, wire: noWireTrouble });
  });

  test('names nodes and their phases, in any form of the name', () => {
    const { nodes } = readTrouble(
      { fail: ['X01000c0s0b0n0:powering_on', 'x1000c0s0b0n1:configuring', 'x1000c0s0b0n0:powering_off'] },
      0,
    );
    expect(nodes.failures).toEqual({
      x1000c0s0b0n0: ['powering_on', 'powering_off'],
      x1000c0s0b0n1: ['configuring'],
    });
  });

  test('counts times in milliseconds, and `down_for` from now', () => {
    expect(readTrouble({ latency: '200ms', down_for: '30s' }, 1000).wire).toEqual({
      latencyMs: 200,
      downUntilMs: 31_000,
      faults: [],
    });
  });

  test('has a fault befall every request where it gives no rate', () => {
    expect(readTrouble({ fault: ['truncate', 'reset:0.01', '503:.5', '404:1'] }, 0).wire.faults).toEqual([
      { kind: 'truncate', rate: 1 },
      { kind: 'reset', rate: 0.01 },
      { kind: 503, rate: 0.5 },
      { kind: 404, rate: 1 },
    ]);
  });

  test('takes the rate of failing nodes as a number or as text', () => {
    expect(readTrouble({ fail_rate: 0.02 }, 0).nodes.failRate).toBe(0.02);
    expect(readTrouble({ fail_rate: '0.02' }, 0).nodes.failRate).toBe(0.02);
    expect(readTrouble({ fail_rate: 1e-9 }, 0).nodes.failRate).toBe(1e-9);
  });

  test.each<[unknown, string, string]>([
    [
      { fail: ['x1000c0s0b0n0'] },
      'fail',
      'x1000c0s0b0n0 is not NODE:CAUSE with one of powering_off, powering_on, configuring, bmc-unreachable, power-on-failed, power-off-failed, configuration-failed, never-fetched-boot-script, stopped-while-booting, no-state-reporter, image-gone, wrong-arch, other-image, stale-actual-state, configuration-changed, configuration-not-started, disabled-in-hsm, locked, on-hold, service-error',
    ],
    [
      { fail: ['x1000c0s0b0n0:booting'] },
      'fail',
      'x1000c0s0b0n0:booting is not NODE:CAUSE with one of powering_off, powering_on, configuring, bmc-unreachable, power-on-failed, power-off-failed, configuration-failed, never-fetched-boot-script, stopped-while-booting, no-state-reporter, image-gone, wrong-arch, other-image, stale-actual-state, configuration-changed, configuration-not-started, disabled-in-hsm, locked, on-hold, service-error',
    ],
    [
      { fail: ['nid1:configuring'] },
      'fail',
      'nid1:configuring is not NODE:CAUSE with one of powering_off, powering_on, configuring, bmc-unreachable, power-on-failed, power-off-failed, configuration-failed, never-fetched-boot-script, stopped-while-booting, no-state-reporter, image-gone, wrong-arch, other-image, stale-actual-state, configuration-changed, configuration-not-started, disabled-in-hsm, locked, on-hold, service-error',
    ],
    [{ fail_rate: 1.5 }, 'fail_rate', '1.5 is not a rate from 0 to 1'],
    [{ fail_rate: -1 }, 'fail_rate', '-1 is not a rate from 0 to 1'],
    [{ fail_rate: '2%' }, 'fail_rate', '2% is not a rate from 0 to 1'],
    [{ latency: 'long' }, 'latency', 'long is not a time such as 200ms, 30s or 5m'],
    [{ latency: '-5s' }, 'latency', '-5s is not a time such as 200ms, 30s or 5m'],
    [{ latency: '169h' }, 'latency', '169h is longer than a week'],
    [{ down_for: '' }, 'down_for', ' is not a time such as 200ms, 30s or 5m'],
    [{ fault: ['200'] }, 'fault', '200 is neither a status from 400 to 599, nor reset, nor truncate'],
    [{ fault: ['600:0.1'] }, 'fault', '600:0.1 is neither a status from 400 to 599, nor reset, nor truncate'],
    [{ fault: ['explode:0.1'] }, 'fault', 'explode:0.1 is neither a status from 400 to 599, nor reset, nor truncate'],
    [{ fault: ['503:'] }, 'fault', '503: has no rate from 0 to 1 after the colon'],
    [{ fault: ['503:10'] }, 'fault', '503:10 has no rate from 0 to 1 after the colon'],
    [{ slow: 'yes' }, 'slow', 'Invalid input: expected boolean, received string'],
    [{ fast: true }, '', 'Unrecognized key: "fast"'],
    [[], '', 'Invalid input: expected object, received array'],
  ])('%j is refused', (description, member, reason) => {
    expect(() => readTrouble(description, 0)).toThrow(expect.objectContaining({ member, reason }) as Error);
  });

  test('comes back as it was given, with what is left of the time', () => {
    const description = {
      fail: ['x1000c0s0b0n0:powering_on', 'x1000c0s0b0n0:configuring'],
      fail_rate: 0.02,
      slow: true,
      latency: '200ms',
      fault: ['503:0.1', 'reset:0.01', 'truncate:1'],
      down_for: '30s',
    };
    const { nodes, wire } = readTrouble(description, 1000);
    expect(describeTrouble(nodes, wire, 11_000)).toEqual({ ...description, down_for: '20000ms' });
    expect(describeTrouble(nodes, wire, 99_000).down_for).toBe('0ms');
  });
});
