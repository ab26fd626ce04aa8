import { describe, expect, test } from 'vitest';
import { countAllowed, readWaitOptions, refuseWaitOptions } from '../../../../src/commands/sessions/wait/options.js';

const read = (given: Record<string, string | boolean>) => readWaitOptions(new Map(Object.entries(given)));

describe('the options of waiting', () => {
  test('what stands in where nothing is given', () => {
    expect(read({})).toEqual({
      for: 'complete',
      timeoutMs: undefined,
      intervalMs: undefined,
      failFast: false,
      maxFailed: { nodes: 0 },
    });
  });

  test('as they were typed', () => {
    expect(read({ for: 'running', wait_timeout: '45m', interval: '5', fail_fast: true, max_failed: '2.5%' })).toEqual({
      for: 'running',
      timeoutMs: 2_700_000,
      intervalMs: 5000,
      failFast: true,
      maxFailed: { percent: 2.5 },
    });
  });

  test.each(['0.5', '-1', '100.1%', '%', '2 %', 'none', ''])('--max-failed %j is refused', (text) => {
    expect(() => read({ max_failed: text })).toThrow(`Invalid value for '--max-failed': ${text}`);
  });

  test('an interval of less than a second is refused', () => {
    expect(() => read({ interval: '999ms' })).toThrow("Invalid value for '--interval': 999ms is less than 1s");
    expect(read({ interval: '1s' }).intervalMs).toBe(1000);
  });
});

test.each([
  [{ nodes: 5 }, 64, 5],
  [{ percent: 2 }, 100, 2],
  [{ percent: 2 }, 99, 1],
  [{ percent: 2 }, 49, 0],
  [{ percent: 100 }, 3, 3],
  [{ percent: 65.1 }, 8000, 5208],
  [{ percent: 0 }, 8000, 0],
])('%j of %i nodes are %i', (allowance, nodes, expected) => {
  expect(countAllowed(allowance, nodes)).toBe(expected);
});

test('options of waiting are refused where nobody waits', () => {
  expect(() => {
    refuseWaitOptions(new Map([['fail_fast', true]]));
  }).toThrow('--fail-fast applies to the wait for the session, but --wait is not given.');
  refuseWaitOptions(new Map([['name', 'a']]));
});
