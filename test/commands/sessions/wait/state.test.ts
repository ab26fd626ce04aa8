import { describe, expect, test } from 'vitest';
import { noDetails } from '../../../../src/commands/sessions/wait/details.js';
import { findEnding } from '../../../../src/commands/sessions/wait/state.js';
import { observe } from '../../../../src/commands/sessions/wait/observe.js';
import type { WaitOptions } from '../../../../src/commands/sessions/wait/options.js';
import { buildResult } from '../../../../src/commands/sessions/wait/result.js';
import { see } from './status.js';

const options: WaitOptions = {
  for: 'complete',
  timeoutMs: undefined,
  intervalMs: undefined,
  failFast: false,
  maxFailed: { nodes: 0 },
};
type Seen = Parameters<typeof see>[0][number];

describe('the waiting is over', () => {
  test.each<[string, Seen, Partial<WaitOptions>, string | undefined]>([
    ['pending goes on', { status: 'pending', nodes: 0 }, {}, undefined],
    ['running goes on', {}, {}, undefined],
    ['failures go on', { failed: 8 }, {}, undefined],
    ['complete', { status: 'complete' }, {}, 'complete'],
    ['running is enough', {}, { for: 'running' }, 'running'],
    ['pending is not', { status: 'pending' }, { for: 'running' }, undefined],
    ['complete is more than running', { status: 'complete' }, { for: 'running' }, 'complete'],
    ['complete is not deleted', { status: 'complete' }, { for: 'deleted' }, undefined],
    ['a failure is enough', { failed: 1 }, { failFast: true }, 'failing'],
    ['as many as may fail', { failed: 2 }, { failFast: true, maxFailed: { nodes: 2 } }, undefined],
    ['a quarter may fail', { failed: 3 }, { failFast: true, maxFailed: { percent: 25 } }, 'failing'],
    ['no time left', {}, { timeoutMs: 0 }, 'timed-out'],
    ['complete in time', { status: 'complete' }, { timeoutMs: 0 }, 'complete'],
  ])('%s', (_, seen, given, expected) => {
    expect(findEnding(see([seen]), { ...options, ...given }, 0)).toBe(expected);
  });

  test.each<[string, Seen, string | undefined]>([
    ['all is staged', { nodes: 3, staged: 3 }, 'staged'],
    ['nothing is staged yet', { nodes: 0, staged: 0 }, undefined],
    ['not running yet', { status: 'pending', nodes: 3, staged: 3 }, undefined],
    ['two were applied', { nodes: 5, staged: 3, poweringOn: 2 }, undefined],
    ['two were applied, and are done', { nodes: 5, staged: 3, successful: 1, failed: 1 }, 'applied'],
  ])('a staged session: %s', (_, seen, expected) => {
    expect(findEnding(see([seen], { staged: true }), options, 0)).toBe(expected);
  });

  test('a session is gone where that was said twice', () => {
    const once = observe(see([{}]), { kind: 'gone' }, 0);
    expect(findEnding(once, options, 0)).toBeUndefined();
    expect(findEnding(observe(once, { kind: 'gone' }, 0), options, 0)).toBe('gone');
  });
});

describe('the outcome', () => {
  const end = (seen: readonly Seen[], given: Partial<WaitOptions> = {}) =>
    buildResult(see(seen), 'complete', noDetails, { ...options, ...given });

  test.each<[string, readonly Seen[], Partial<WaitOptions>, string, boolean]>([
    ['all', [{ successful: 8 }], {}, 'succeeded', true],
    ['all but one', [{ successful: 7, failed: 1 }], {}, 'failed', false],
    ['one may', [{ successful: 7, failed: 1 }], { maxFailed: { nodes: 1 } }, 'succeeded', true],
    ['none', [{ nodes: 0 }], {}, 'no-nodes', false],
    ['they were taken', [{ nodes: 8 }, { nodes: 7, successful: 7 }], {}, 'taken-over', false],
  ])('%s', (_, seen, given, outcome, good) => {
    const result = end(
      seen.map((status) => ({ status: 'complete', ...status })),
      given,
    );
    expect([result.outcome, result.good]).toEqual([outcome, good]);
  });

  test('a failure that is too small for the percentages counts', () => {
    const failures = [{ label: 'no power', count: 1, nodes: 'x1c0s0b0n0' }];
    const state = see([{ status: 'complete', nodes: 30_000, successful: 30_000 }]);
    expect(buildResult(state, 'complete', { failures, takers: [] }, options)).toMatchObject({
      outcome: 'failed',
      failed: 1,
    });
  });

  test('where failed nodes have gone to a later session, the status has what is known of them', () => {
    const errors = [{ message: 'no power', count: 12, some: 'x1c0s0b0n0,x1c0s0b0n1...' }];
    expect(end([{ status: 'complete', nodes: 12, failed: 12, errors }]).failures).toEqual([
      { label: 'no power', count: 12, nodes: 'x1c0s0b0n[0-1]...' },
    ]);
  });
});
