const firstMs = 2000;
const longestMs = 15_000;
const growth = 1.5;

/**
 * Milliseconds until the sessions are asked for again: two seconds at first and after every change, then longer and longer
 * up to 15. `lastMs` is undefined before the first; an interval that was asked for stays.
 */
export function chooseInterval(lastMs: number | undefined, changed: boolean, fixedMs: number | undefined): number {
  if (fixedMs !== undefined) return fixedMs;
  return lastMs === undefined || changed ? firstMs : Math.min(longestMs, lastMs * growth);
}
