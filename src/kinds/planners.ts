import type { Planner } from './command.js';
import type { ListOptions } from './list.js';
import type { Several } from './node-names.js';

// The kinds of command that commands share. All commands are loaded whenever the program starts: what a kind does is not.

/** One request, whose response is printed: most commands. */
export const request: Planner = async (form, context) => (await import('./request.js')).planOne(form, context);

/**
 * A list of records. Under `bos` it is asked for in pages unless the user asks for one, and by as many requests as many names
 * take; with `--watch` it is shown again and again.
 */
export function list(options?: ListOptions): Planner {
  return async (form, context) => (await import('./list.js')).planList(form, context, options);
}

/** A change of many: under `bos` in batches, when the names are more than one request takes. */
export const changeMany: Planner = async (form, context) => (await import('./request.js')).planChange(form, context);

/** Something for one name that under `bos` takes several: a list with these names, or a change of them all. */
export function oneOrSeveral(several: Several): Planner {
  return async (form, context) => (await import('./node-names.js')).planNames(form, context, several);
}
