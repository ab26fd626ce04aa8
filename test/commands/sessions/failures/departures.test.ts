import { expect, test } from 'vitest';
import { describeDeparture } from '../../../../src/commands/sessions/failures/departures.js';

const nodes = ['x1c0s0b0n0', 'x1c0s0b0n1'];

test.each([
  [{ to: 'session', session: 'noon', nodes } as const, '2 nodes of morning belong to session noon now: x1c0s0b0n[0-1]'],
  [
    { to: 'staged', session: '', nodes } as const,
    "2 nodes of morning are only staged: x1c0s0b0n[0-1]. `bos v2 applystaged create --xnames 'x1c0s0b0n[0-1]'` starts them.",
  ],
  [
    { to: 'none', session: '', nodes: ['x1c0s0b0n0'] } as const,
    '1 node of morning no longer belongs to a session: x1c0s0b0n0',
  ],
  [
    { to: 'unknown', session: '', nodes: ['x1c0s0b0n0'] } as const,
    '1 node of morning is no longer known to BOS: x1c0s0b0n0',
  ],
])('nodes that a session has lost are named: %j', (departure, text) => {
  expect(describeDeparture('morning', departure)).toBe(text);
});
