import type { Input } from '../../api/input.js';
import type { Batching, Operation } from '../../api/operation.js';
import type { RequestPlan } from '../../http/plan.js';
import { buildRequest } from '../../http/request.js';
import { splitNames } from './split.js';

/** One of the requests that a command needs for its names. */
export interface Batch {
  readonly names: readonly string[];
  readonly plan: RequestPlan;
}

/** The requests of an operation, each for as many names as it takes. Throws UsageError as buildRequest does. */
export function planBatches(operation: Operation, { parameter, maximumLength }: Batching, input: Input): Batch[] {
  const text = input.get(parameter);
  return splitNames(typeof text === 'string' ? text : '', maximumLength).map((names) => ({
    names,
    plan: buildRequest(operation, new Map(input).set(parameter, names.join(','))),
  }));
}
