import { isGiven } from '../api/input.js';
import type { Planner } from './command.js';
import type { DeletionNotes } from './deletions.js';
import type { ListOptions } from './list.js';
import type { Question } from './many.js';
import type { Several } from './node-names.js';
import type { Parameter } from './parameter.js';
import type { Judge } from './request.js';
import { findSeveral } from './several-names.js';

// The kinds of command that commands share. All commands are loaded whenever the program starts: what a kind does is not.

/** One request, whose response is printed: most commands. */
export const request: Planner = async (form, context) => (await import('./request.js')).planOne(form, context);

/** One request, whose response is printed and under `bos` decides the exit status. */
export function judged(loadJudge: () => Promise<Judge>): Planner {
  return async (form, context) => (await import('./request.js')).planJudged(form, context, await loadJudge());
}

/**
 * A list of records. Under `bos` it is asked for in pages unless the user asks for one, and by as many requests as many names
 * take; with `--watch` it is shown again and again.
 */
export function list(options?: ListOptions): Planner {
  return unlessEmpty(async (form, context) => (await import('./list.js')).planList(form, context, options));
}

/** A change of many: under `bos` in batches, when the names are more than one request takes. */
export const changeMany: Planner = unlessEmpty(async (form, context) =>
  (await import('./request.js')).planChange(form, context),
);

/** The same, but under `bos` a person is asked before many nodes or the service are changed. */
export function askedBefore(planner: Planner, question: Question): Planner {
  return async (form, context) => {
    const [{ askBefore }, plan] = await Promise.all([import('./many.js'), planner(form, context)]);
    return askBefore(plan, question, context);
  };
}

/** Something for one name that under `bos` takes several: a list with these names, or a change of them all. */
export function oneOrSeveral(several: Several): Planner {
  return async (form, context) => (await import('./node-names.js')).planNames(form, context, several);
}

/** Shows what a name stands for; under `bos` of several names a list, with what `listing` loads. */
export function describeNames(one: Planner, listing?: () => Promise<ListOptions>): Planner {
  return async (form, context) => {
    const names = findSeveral(form, context);
    if (!names) return one(form, context);
    const { planDescriptions } = await import('./descriptions.js');
    return planDescriptions(form, names, context, await listing?.());
  };
}

/** Deletes what a name stands for; under `bos` of several names one after the other, after one question. */
export function deleteNames(one: Planner, notes?: () => Promise<DeletionNotes>): Planner {
  return async (form, context) => {
    const names = findSeveral(form, context);
    if (!names) return one(form, context);
    const { planNamedDeletions } = await import('./deletions.js');
    return planNamedDeletions(form, names, context, await notes?.());
  };
}

/** With `--allow-empty` and an empty list of nodes: no request, and an empty list as the result. */
function unlessEmpty(planner: Planner): Planner {
  return (form, context) => {
    const isEmpty = ({ name, holds }: Parameter): boolean => holds === 'nodes' && context.input.get(name) === '';
    if (!isGiven(context.input, 'allow_empty') || !form.parameters.some(isEmpty)) return planner(form, context);
    return { requests: [], run: () => context.print([], form.layout) };
  };
}
