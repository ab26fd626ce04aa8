import type { Column, Parameter } from '../../api/operation.js';
import type { Face } from '../../commands/command.js';
import { parametersOf } from '../parameters.js';
import type { Leaf } from '../tree.js';
import type { TypedWords } from './typed-words.js';

/** One way to call a command: operations may share one. */
export interface Form {
  readonly parameters: readonly Parameter[];
  readonly columns?: readonly Column[];
}

export function listForms(leaf: Leaf, face: Face): readonly Form[] {
  if (leaf.command) return [{ parameters: parametersOf(leaf.command, face) }];
  return leaf.operations.map((operation) => ({ ...operation, parameters: parametersOf(operation, face) }));
}

/** The forms that what was typed can still become; all where it fits none. */
export function chooseForms(forms: readonly Form[], typed: TypedWords, common: readonly Parameter[]): readonly Form[] {
  const own = [...typed.options.keys()].filter((name) => !common.some((option) => option.name === name));
  const takes = (form: Form, name: string): boolean => form.parameters.some((parameter) => parameter.name === name);
  const fitting = forms.filter(
    (form) =>
      own.every((name) => takes(form, name)) &&
      typed.positionals.every((_, index) => argumentAt(form, index) !== undefined),
  );
  return fitting.length > 0 ? fitting : forms;
}

/** The argument at a place; a list takes all places that are left. */
export function argumentAt(form: Form, index: number): Parameter | undefined {
  const places = form.parameters.filter((parameter) => parameter.flag === undefined);
  const last = places.at(-1);
  return places[index] ?? (last?.type === 'list' ? last : undefined);
}

export function uniqueByName(parameters: readonly Parameter[]): readonly Parameter[] {
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
}
