import { describe, expect, test } from 'vitest';
import { groupFailures } from '../../../../src/commands/sessions/failures/groups.js';
import { renderGroups } from '../../../../src/commands/sessions/failures/picture.js';
import { noColor as style } from '../../../support/table-options.js';
import { failedNode, troubledNode } from '../node.js';

const erring = troubledNode('x1c0s1b0n0', { error: 'slow', status: { status: 'power_on_called' } });

describe('the picture of what failed', () => {
  test('of nothing is nothing', () => {
    expect(renderGroups([], style, 80)).toEqual([]);
  });

  test('wraps the message and the names beside the count', () => {
    const ids = Array.from({ length: 6 }, (_, i) => `x${i}c${i}s0b${i % 2}n0`);
    const failed = ids.map((id) => failedNode(id, 'cfs configuration failed', 'configuring'));
    expect(renderGroups(groupFailures([...failed, failedNode('x9c0s0b0n0', '', '', 0)]), style, 40)).toEqual([
      '7 nodes failed',
      '',
      '  6 nodes  cfs configuration failed',
      '           configuring, last action',
      '           powering_on, 1 attempt',
      '           x0c0s0b0n0,x1c1s0b1n0,',
      '           x2c2s0b0n0,x3c3s0b1n0,',
      '           x4c4s0b0n0,x5c5s0b1n0',
      '   1 node  No message',
      '           last action powering_on',
      '           x9c0s0b0n0',
    ]);
  });

  test.each([
    [[failedNode('x1c0s0b0n0', 'lost')], '1 node failed'],
    [[erring], '1 node with an error may still come up'],
    [[failedNode('x1c0s0b0n0', 'lost'), erring], '1 node failed, 1 node with an error may still come up'],
  ])('says how many there are', (nodes, total) => {
    expect(renderGroups(groupFailures(nodes), style, 80)[0]).toBe(total);
  });

  test('says of a mixed group how many have failed', () => {
    const slow = { ...erring, message: 'lost', phase: 'powering_on', last_action: 'powering_on' };
    const lines = renderGroups(groupFailures([failedNode('x1c0s0b0n0', 'lost'), slow]), style, 80);
    expect(lines[3]).toBe('           powering_on, last action powering_on, 1 attempt, 1 failed so far');
  });

  test('shows control characters of a server as escapes', () => {
    const [, , line] = renderGroups(groupFailures([failedNode('x1c0s0b0n0', 'red \u001b[31m')]), style, 80);
    expect(line).toBe('  1 node  red \\u001b[31m');
  });
});
