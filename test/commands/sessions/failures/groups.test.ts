import { describe, expect, test } from 'vitest';
import { describeNode, groupFailures, readGroup } from '../../../../src/commands/sessions/failures/groups.js';
import { toJsonValue } from '../../../../src/util/json/value.js';
import { failedNode, node, troubledNode } from '../node.js';

describe('groups of nodes in trouble', () => {
  test('of none are none', () => {
    expect(groupFailures([])).toEqual([]);
  });

  test('hold the nodes of one message, phase and action, folded, and the most attempts', () => {
    expect(
      groupFailures([failedNode('x1c0s0b0n1', 'lost', 'powering_on', 3), failedNode('x1c0s0b0n0', 'lost')]),
    ).toEqual([
      {
        message: 'lost',
        phase: 'powering_on',
        last_action: 'powering_on',
        attempts: 3,
        count: 2,
        failed: 2,
        nodes: 'x1c0s0b0n[0-1]',
      },
    ]);
  });

  test('stand in the order of their size, equal ones in that of their nodes', () => {
    const groups = groupFailures([
      failedNode('x1c0s10b0n0', 'late'),
      failedNode('x1c0s2b0n0', 'early'),
      failedNode('x1c0s3b0n0', 'often'),
      failedNode('x1c0s4b0n0', 'often'),
    ]);
    expect(groups.map(({ message }) => message)).toEqual(['often', 'early', 'late']);
  });

  test('differ in the message, the phase and the action, also where these run into each other', () => {
    const groups = groupFailures([
      failedNode('x1c0s0b0n0', 'a', 'b'),
      failedNode('x1c0s0b0n1', 'a,b', ''),
      troubledNode('x1c0s0b1n0', {
        error: 'a',
        status: { status: 'failed', phase: 'b' },
        last_action: { action: 'session_setup' },
      }),
    ]);
    expect(groups).toHaveLength(3);
  });

  test('tell the failed from those that may still come up', () => {
    const erring = troubledNode('x1c0s0b0n1', {
      error: 'lost',
      status: { status: 'power_on_called', phase: 'powering_on' },
      last_action: { action: 'powering_on' },
    });
    expect(groupFailures([failedNode('x1c0s0b0n0', 'lost'), erring])).toMatchObject([{ count: 2, failed: 1 }]);
  });

  test('come back from what is printed', () => {
    const groups = groupFailures([failedNode('x1c0s0b0n0', 'lost')]);
    expect(groups.map((group) => readGroup(toJsonValue(group)))).toEqual(groups);
  });
});

describe('attempts', () => {
  const counts = { power_on_attempts: 1, power_off_graceful_attempts: 2, power_off_forceful_attempts: 3 };

  test.each([
    ['powering_on', 1],
    ['powering_off_gracefully', 2],
    ['powering_off_forcefully', 3],
    ['session_setup', 0],
    ['', 0],
  ])('of %j are %i', (action, attempts) => {
    const members = { event_stats: counts, last_action: { action } };
    expect(describeNode(node('x1c0s0b0n0', members), true).attempts).toBe(attempts);
  });
});

test('a node has every member, whatever the server leaves out', () => {
  expect(describeNode(node('x1c0s0b0n0'), false)).toEqual({
    id: 'x1c0s0b0n0',
    message: '',
    phase: '',
    last_action: '',
    attempts: 0,
    status: '',
    failed: false,
    recorded: false,
  });
});
