import type { RequestPlan } from './plan.js';

/** For a write that may or may not have been done: says so, and how to find out. Undefined for a GET. */
export function describeFate(plan: RequestPlan): string | undefined {
  if (plan.method === 'GET') return undefined;
  return `It may have been done${plan.check === undefined ? '.' : `; check with \`${plan.check}\`.`}`;
}
