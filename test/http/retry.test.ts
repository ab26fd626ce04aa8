import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NetworkError } from '../../src/errors/service.js';
import type { Repeat } from '../../src/http/failure-details.js';
import type { Failure } from '../../src/http/failure.js';
import { chooseDelay, mayRepeat, parseRetryAfter, retryAttempts, type Attempt } from '../../src/http/retry.js';
import { catchError } from '../support/test-client.js';

const failure = (repeat: Repeat, retryAfterMs?: number): Failure => ({
  error: new NetworkError('network', 'broken'),
  repeat,
  retryAfterMs,
});

describe('whether to try again', () => {
  test.each([
    ['unsent', true, true],
    ['unsent', false, true],
    ['unclear', true, true],
    ['unclear', false, false],
    ['never', true, false],
    ['never', false, false],
  ] as const)('%s, idempotent %s: %s', (repeat, idempotent, expected) => {
    expect(mayRepeat(failure(repeat), idempotent)).toBe(expected);
  });
});

describe('how long to wait', () => {
  test.each([
    [0, 250],
    [1, 500],
    [2, 1000],
    [5, 8000],
    [6, 8000],
    [1000, 8000],
  ])('after retry %i at most %i ms', (retries, expected) => {
    expect(chooseDelay(failure('unsent'), retries, 0)).toBe(expected);
  });

  test('chance takes away up to a half', () => {
    expect(chooseDelay(failure('unsent'), 2, 0.5)).toBe(750);
    expect(chooseDelay(failure('unsent'), 2, 1)).toBe(500);
  });

  test('what the server asks for counts, up to 30 seconds', () => {
    expect(chooseDelay(failure('unclear', 0), 4, 0)).toBe(0);
    expect(chooseDelay(failure('unclear', 29_000), 0, 0.9)).toBe(29_000);
    expect(chooseDelay(failure('unclear', 31_000), 0, 0)).toBe(30_000);
  });

  test('no wait is negative or longer than the cap', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.option(fc.nat(), { nil: undefined }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (retries, askedMs, random) => {
          const delayMs = chooseDelay(failure('unclear', askedMs), retries, random);
          expect(delayMs).toBeGreaterThanOrEqual(0);
          expect(delayMs).toBeLessThanOrEqual(30_000);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2024, 2, 1, 20, 31, 0);
  test.each([
    ['0', 0],
    [' 12 ', 12_000],
    ['Fri, 01 Mar 2024 20:32:00 GMT', 60_000],
    ['Fri, 01 Mar 2024 20:30:00 GMT', 0],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %s ms', (text, expected) => {
    expect(parseRetryAfter(text, now)).toBe(expected);
  });
});

describe('the loop', () => {
  async function run(
    outcomes: Attempt<string>[],
    retries: number,
  ): Promise<{ result: unknown; waits: number[]; told: number[] }> {
    const waits: number[] = [];
    const told: number[] = [];
    const last: Attempt<string> = { value: 'too many attempts' };
    const result = await catchResult(
      retryAttempts(() => Promise.resolve(outcomes.shift() ?? last), {
        retries,
        idempotent: true,
        clock: {
          now: () => 0,
          sleep: (milliseconds) => {
            waits.push(milliseconds);
            return Promise.resolve();
          },
        },
        signal: new AbortController().signal,
        random: () => 0,
        announce: (_, number) => told.push(number),
      }),
    );
    return { result, waits, told };
  }

  async function catchResult(promise: Promise<string>): Promise<unknown> {
    return promise.catch((error: unknown) => (error instanceof Error ? error.message : error));
  }

  const broken = { failure: failure('unclear') };

  test('a success at once waits for nothing', async () => {
    expect(await run([{ value: 'done' }], 3)).toEqual({ result: 'done', waits: [], told: [] });
  });

  test('a success after failures counts', async () => {
    expect(await run([broken, broken, { value: 'done' }], 3)).toEqual({
      result: 'done',
      waits: [250, 500],
      told: [1, 2],
    });
  });

  test('no retries means one attempt', async () => {
    expect(await run([broken, { value: 'done' }], 0)).toEqual({ result: 'broken', waits: [], told: [] });
  });

  test('what is not worth another attempt ends the loop', async () => {
    expect(await run([broken, { failure: failure('never') }, { value: 'done' }], 3)).toEqual({
      result: 'broken',
      waits: [250],
      told: [1],
    });
  });

  test('a broken wait ends the loop', async () => {
    const waiting = retryAttempts(() => Promise.resolve(broken), {
      retries: 1,
      idempotent: true,
      clock: { now: () => 0, sleep: () => Promise.reject(new Error('interrupted')) },
      signal: new AbortController().signal,
      random: () => 0,
      announce: () => undefined,
    });
    expect(await catchError(waiting)).toMatchObject({ message: 'interrupted' });
  });
});
