import { expect, test } from 'vitest';
import { renderError } from '../../src/cli/render-error.js';
import type { BosError } from '../../src/errors/bos-error.js';
import { InterruptedError } from '../../src/errors/outcome.js';
import { NetworkError, ServerError } from '../../src/errors/service.js';
import { explainBatchFailure } from '../../src/kinds/batches.js';

const plan = { method: 'PATCH', path: '/components', query: [], idempotent: true } as const;
const batches = [
  { names: ['x1000c0s0b0n0', 'x1000c0s0b0n1'], plan },
  { names: ['x1000c0s1b0n0', 'x1000c0s1b0n1', 'x1000c0s2b0n0'], plan },
  { names: ['x1000c0s7b0n0'], plan },
];

const explain = (error: BosError, index: number) => {
  const explained = explainBatchFailure(error, batches, index);
  return `${explained.code}\n${renderError(explained)}`;
};

test('what a server refuses is not done', () => {
  expect(explain(new ServerError(404, 'There is no x1000c0s1b0n1.', { hint: 'Look again.' }), 1)).toBe(
    [
      'not-found',
      'error: Batch 2 of 3 failed. There is no x1000c0s1b0n1.',
      '  Look again.',
      '  Done, 2 nodes: x1000c0s0b0n[0-1]',
      '  Not done, 3 nodes: x1000c0s1b0n[0-1],x1000c0s2b0n0',
      '  Not sent, 1 node: x1000c0s7b0n0',
      '',
    ].join('\n'),
  );
});

test.each([
  ['server-error', new ServerError(500, 'Out of order.')],
  ['network', new NetworkError('network', 'Out of order.')],
  ['interrupted', new InterruptedError('SIGINT')],
])('what ends with %s is perhaps done', (code, error) => {
  expect(explain(error, 2)).toBe(
    [
      code,
      `error: Batch 3 of 3 failed. ${error.message}`,
      '  Done, 5 nodes: x1000c0s[0-1]b0n[0-1],x1000c0s2b0n0',
      '  Perhaps done, 1 node: x1000c0s7b0n0',
      '',
    ].join('\n'),
  );
});

test('where the first fails nothing is done', () => {
  expect(explain(new ServerError(400, 'Bad patch.'), 0)).toBe(
    [
      'request-refused',
      'error: Batch 1 of 3 failed. Bad patch.',
      '  Not done, 2 nodes: x1000c0s0b0n[0-1]',
      '  Not sent, 4 nodes: x1000c0s1b0n[0-1],x1000c0s[2,7]b0n0',
      '',
    ].join('\n'),
  );
});
