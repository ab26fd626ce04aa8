import type { Form } from '../../kinds/command.js';
import type { Face } from '../../kinds/face.js';
import type { CompletionSource, Parameter } from '../../kinds/parameter.js';
import { commonParameters, formsOf, uniqueByName } from '../forms.js';
import type { Leaf } from '../tree.js';
import { takesSeveral } from '../usage.js';
import { nothing, startingWith, type Candidate, type Completion } from './completion.js';
import { findOption, readTypedWords, splitOption, takesValue, type TypedWords } from './typed-words.js';
import { completeValue } from './value.js';

/** A question for names: of what, and for which command with which options. */
export interface NameQuery {
  readonly source: CompletionSource;
  readonly leaf: Leaf;
  /** What was typed, by parameter name. */
  readonly options: TypedWords['options'];
}

/** Gives nothing where it cannot tell; never throws. */
export type AskNames = (query: NameQuery) => Promise<readonly string[]>;

/** What can stand behind the words of a command and what was typed after them. */
export async function completeLeaf(
  leaf: Leaf,
  before: readonly string[],
  current: string,
  { face, askNames }: { readonly face: Face; readonly askNames: AskNames },
): Promise<Completion> {
  const forms = formsOf(leaf, face);
  const common = commonParameters(leaf, face);
  const every = uniqueByName([...forms.flatMap((form) => form.parameters), ...common]);
  const typed = readTypedWords(every, before);
  const fitting = chooseForms(forms, typed, common);
  const valueOf = (parameter: Parameter, text: string, taken: readonly string[] = []): Promise<Completion> =>
    completeValue(parameter, text, {
      taken,
      columns: [...new Set(forms.flatMap((form) => form.layout?.columns ?? []).map((column) => column.name))],
      names: (source) => askNames({ source, leaf, options: typed.options }),
    });
  if (typed.pending) return valueOf(typed.pending, current);
  if (current.startsWith('-') && !typed.ended) {
    const { flag, value } = splitOption(current);
    if (value !== undefined) return completeJoined(flag, value, every, valueOf);
    return startingWith(current, listOptions(fitting, typed, common));
  }
  const found = uniqueByName(fitting.flatMap((form) => argumentAt(form, typed.positionals.length) ?? []));
  const completions = await Promise.all(
    found.map((parameter) => valueOf(parameter, current, takesSeveral(parameter) ? typed.positionals : [])),
  );
  if (found.length > 0) return { candidates: completions.flatMap(({ candidates }) => candidates) };
  return typed.ended ? nothing : startingWith(current, listOptions(fitting, typed, common));
}

/** `--option=value` is one word. */
async function completeJoined(
  flag: string,
  value: string,
  parameters: readonly Parameter[],
  valueOf: (parameter: Parameter, text: string) => Promise<Completion>,
): Promise<Completion> {
  const parameter = findOption(parameters, flag);
  if (!parameter || !takesValue(parameter)) return nothing;
  const completion = await valueOf(parameter, value);
  return { ...completion, candidates: completion.candidates.map(({ word }) => ({ word: `${flag}=${word}` })) };
}

/** The options that were not given yet, the command's own first. */
function listOptions(forms: readonly Form[], typed: TypedWords, common: readonly Parameter[]): readonly Candidate[] {
  return uniqueByName([...forms.flatMap((form) => form.parameters), ...common])
    .filter(({ name, type }) => type === 'count' || !typed.options.has(name))
    .flatMap(({ flag, help }) => (flag === undefined ? [] : { word: flag, help }));
}

/** The forms that what was typed can still become; all where it fits none. */
function chooseForms(forms: readonly Form[], typed: TypedWords, common: readonly Parameter[]): readonly Form[] {
  const own = [...typed.options.keys()].filter((name) => !common.some((option) => option.name === name));
  const takes = (form: Form, name: string): boolean => form.parameters.some((parameter) => parameter.name === name);
  const fitting = forms.filter(
    (form) =>
      own.every((name) => takes(form, name)) &&
      typed.positionals.every((_, index) => argumentAt(form, index) !== undefined),
  );
  return fitting.length > 0 ? fitting : forms;
}

/** The argument at a place; one that takes several takes all places that are left. */
function argumentAt(form: Form, index: number): Parameter | undefined {
  const places = form.parameters.filter((parameter) => parameter.flag === undefined);
  const last = places.at(-1);
  return places[index] ?? (last && takesSeveral(last) ? last : undefined);
}
