import type { Input } from '../api/input.js';
import type { Batching, Operation } from '../api/operation.js';
import type { RequestPlan } from '../http/plan.js';
import { buildRequest, type RequestRules } from '../http/request.js';

/** One of the requests that a command needs for its names. */
export interface Batch {
  readonly names: readonly string[];
  readonly plan: RequestPlan;
}

/** The requests of an operation, each for as many names as it takes. Throws UsageError as buildRequest does. */
export function planBatches(
  operation: Operation,
  { parameter, maximumLength }: Batching,
  input: Input,
  rules: RequestRules,
): Batch[] {
  const text = input.get(parameter);
  return splitNames(typeof text === 'string' ? text : '', maximumLength).map((names) => ({
    names,
    plan: buildRequest(operation, new Map(input).set(parameter, names.join(',')), rules),
  }));
}

/**
 * Names joined by commas -> parts of at most so many characters, commas included. What fits into one part stays as it
 * is; of more, a name that was there before is left out, and so is the space around names and what is no name: the server
 * would refuse the part that they are in, when others are done. A name that is too long by itself is a part of its own.
 */
export function splitNames(text: string, maximumLength: number): string[][] {
  const typed = text.split(',');
  const names = new Set(typed.map((name) => name.trim()).filter((name) => name !== ''));
  if (text.length <= maximumLength || names.size === 0) return [typed];
  const parts: string[][] = [];
  let room = 0;
  for (const name of names) {
    const part = parts.at(-1);
    room -= name.length + 1;
    if (part && room >= 0) part.push(name);
    else {
      parts.push([name]);
      room = maximumLength - name.length;
    }
  }
  return parts;
}
