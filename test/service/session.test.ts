import { describe, expect, test } from 'vitest';
import { countOnce } from '../../src/service/find-session.js';
import { readSessionStatus } from '../../src/service/session.js';
import { isObject, toJsonValue } from '../../src/util/json/value.js';

function read(members: object) {
  const record = toJsonValue({ status: 'complete', managed_components_count: 4, ...members });
  if (!isObject(record)) throw new Error('A status is an object.');
  return readSessionStatus(record);
}

const unreported = { 'Component information was not returned by pcs': { count: 1, list: 'x1000c0s0b0n0' } };

describe('the nodes that have failed in a session', () => {
  test.each([
    ['those that BOS calls so', { percent_successful: 75, percent_failed: 25 }, 1],
    ['at its end all that have not succeeded', { percent_successful: 50, percent_failed: 25 }, 2],
    ['while it runs no other', { status: 'running', percent_successful: 50, percent_failed: 25 }, 1],
    [
      'but those that PCS or CFS do not know',
      { status: 'running', percent_successful: 50, error_summary: unreported },
      1,
    ],
    ['no more than there are', { status: 'running', percent_successful: 100, error_summary: unreported }, 0],
    ['none of which nothing is staged', { status: 'running', percent_staged: 100 }, 0],
    ['two places of percent are exact for so many', { managed_components_count: 10_000, percent_successful: 99.99 }, 1],
    ['and not for more', { managed_components_count: 20_000, percent_successful: 99.99 }, 0],
  ])('are %s', (_, members, failed) => {
    expect(read(members).failed).toBe(failed);
  });
});

test('a node that is staged and at work counts once', () => {
  const status = read({ status: 'running', managed_components_count: 5, percent_successful: 20, percent_staged: 60 });
  expect(status).toMatchObject({ nodes: 5, successful: 1, staged: 3 });
  expect(countOnce(status, 2)).toMatchObject({ nodes: 3, successful: 1, staged: 1 });
  expect(countOnce(status, -1)).toEqual(status);
});
