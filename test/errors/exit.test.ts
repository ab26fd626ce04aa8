import { expect, test } from 'vitest';
import { exitCodes } from '../../src/errors/exit.js';
import { InterruptedError } from '../../src/errors/outcome.js';
import { ServerError } from '../../src/errors/service.js';

test('the exit status by error: first under bos, then under cray', () => {
  const table = Object.entries(exitCodes).map(([code, { bos, cray }]) => `${code} ${bos} ${cray}`);
  expect(table).toEqual([
    'bug 1 1',
    'declined 1 2',
    'no-answer 2 1',
    'usage 2 2',
    'configuration 2 2',
    'bad-file 2 1',
    'not-logged-in 4 2',
    'not-allowed 4 2',
    'not-found 5 2',
    'request-refused 6 2',
    'server-error 7 2',
    'network 8 2',
    'tls 8 2',
    'bad-answer 8 1',
    'unprintable 1 1',
    'failed 9 1',
    'timed-out 124 2',
    'interrupted 130 130',
    'terminated 143 143',
  ]);
});

test.each([
  [400, 'request-refused'],
  [401, 'not-allowed'],
  [403, 'not-allowed'],
  [404, 'not-found'],
  [409, 'request-refused'],
  [429, 'request-refused'],
  [499, 'request-refused'],
  [500, 'server-error'],
  [503, 'server-error'],
] as const)('HTTP %i is %s', (status, code) => {
  expect(new ServerError(status, '').code).toBe(code);
});

test.each([
  ['SIGINT', 'interrupted'],
  ['SIGTERM', 'terminated'],
] as const)('%s is %s', (signal, code) => {
  expect(new InterruptedError(signal).code).toBe(code);
});
