import type { Clock } from '../util/io.js';
import { httpDefaults } from './defaults.js';
import type { Failure } from './failure.js';

/** What one attempt ends in. */
export type Attempt<T> = { readonly value: T } | { readonly failure: Failure };

interface RetryPolicy {
  /** Attempts after the first. */
  readonly retries: number;
  /** May be sent again when nobody knows whether it was done. */
  readonly idempotent: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Told before each wait; `retry` counts from 1. */
  readonly announce: (failure: Failure, retry: number, delayMs: number) => void;
}

/** Makes attempts until one succeeds or another is not worth it. Throws the last failure's error, or when interrupted. */
export async function retryAttempts<T>(attempt: () => Promise<Attempt<T>>, policy: RetryPolicy): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    const outcome = await attempt();
    if ('value' in outcome) return outcome.value;
    const { failure } = outcome;
    const isLast = policy.signal.aborted || retries >= policy.retries;
    if (isLast || !mayRepeat(failure, policy.idempotent)) throw failure.error;
    const delayMs = chooseDelay(failure, retries, policy.random());
    policy.announce(failure, retries + 1, delayMs);
    await policy.clock.sleep(delayMs, policy.signal);
  }
}

/** What never reached the server may be sent again; what may have reached it, only when idempotent. */
export function mayRepeat(failure: Failure, idempotent: boolean): boolean {
  return failure.repeat === 'unsent' || (failure.repeat === 'unclear' && idempotent);
}

/**
 * Milliseconds to wait after a failure: what the server asked for, up to the cap; else twice as long each time, of which
 * `random` (0 up to 1) takes away up to a half, so that many clients do not come back at once. `retries` counts from 0.
 */
export function chooseDelay(failure: Pick<Failure, 'retryAfterMs'>, retries: number, random: number): number {
  if (failure.retryAfterMs !== undefined) return Math.min(failure.retryAfterMs, httpDefaults.retryAfterCapMs);
  const fullMs = Math.min(httpDefaults.firstDelayMs * 2 ** retries, httpDefaults.maximumDelayMs);
  return Math.round(fullMs * (1 - random / 2));
}

/** A Retry-After header, seconds or an HTTP date -> milliseconds from now; undefined when it is neither. */
export function parseRetryAfter(text: string | undefined, nowMs: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(text)) return Number(text) * 1000;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
