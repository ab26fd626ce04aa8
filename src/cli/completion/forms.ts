import type { Parameter } from '../../kinds/parameter.js';
import type { Form } from '../../kinds/command.js';
import type { TypedWords } from './typed-words.js';

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

/** The argument at a place; a list takes all places that are left, and so do nodes. */
export function argumentAt(form: Form, index: number): Parameter | undefined {
  const places = form.parameters.filter((parameter) => parameter.flag === undefined);
  const last = places.at(-1);
  return places[index] ?? (last?.type === 'list' || last?.holds === 'nodes' ? last : undefined);
}
