import type { Column, CompletionSource, Parameter } from '../../api/operation.js';
import type { Face } from '../../commands/command.js';
import { globalParameters } from '../globals.js';
import { parametersOf } from '../parameters.js';
import type { Group, Leaf, Node } from '../tree.js';
import { nothing, type Candidate, type Completion } from './completion.js';
import { findOption, readTypedWords, splitOption, takesValue, type TypedWords } from './typed-words.js';
import { completeValue } from './value.js';

/** A question for names: of what, and for which command with which options. */
export interface NameQuery {
  readonly source: CompletionSource;
  readonly leaf: Leaf;
  /** What was typed, by parameter name. */
  readonly options: TypedWords['options'];
}

export interface CompletionOptions {
  readonly face: Face;
  /** The tree of that face. */
  readonly root: Group;
  /** Gives nothing where it cannot tell; never throws. */
  askNames(query: NameQuery): Promise<readonly string[]>;
}

/**
 * What can stand in the place of the last of `words`, of which the others are what was typed after the program's name.
 * The last may be empty.
 */
export async function complete(words: readonly string[], options: CompletionOptions): Promise<Completion> {
  const before = words.slice(0, -1);
  const current = words.at(-1) ?? '';
  let node: Node = options.root;
  for (const [index, word] of before.entries()) {
    if (node.kind !== 'group') return completeLeaf(node, before.slice(index), current, options);
    const next = node.children.get(word);
    if (!next) return nothing;
    node = next;
  }
  return node.kind === 'group' ? completeGroup(node, current) : completeLeaf(node, [], current, options);
}

function completeGroup(group: Group, current: string): Completion {
  const version = group.words.length === 0 ? [{ word: '--version', help: 'Show the version of this program' }] : [];
  const options: Candidate[] = [...version, { word: '--help', help: 'Show this help' }];
  const commands = [...group.children].map(([word, { summary }]) => ({ word, help: summary }));
  commands.sort((a, b) => (a.word < b.word ? -1 : 1));
  return startingWith(current, current.startsWith('-') ? options : commands);
}

/** One way to call a command: operations may share one. */
interface Form {
  readonly parameters: readonly Parameter[];
  readonly columns?: readonly Column[];
}

async function completeLeaf(
  leaf: Leaf,
  before: readonly string[],
  current: string,
  { face, askNames }: CompletionOptions,
): Promise<Completion> {
  const forms = listForms(leaf, face);
  const common = globalParameters(face);
  const every = uniqueByName([...forms.flatMap((form) => form.parameters), ...common]);
  const typed = readTypedWords(every, before);
  const fitting = chooseForms(forms, typed, common);
  const valueOf = (parameter: Parameter, text: string): Promise<Completion> =>
    completeValue(parameter, text, {
      columns: [...new Set(forms.flatMap((form) => form.columns ?? []).map((column) => column.name))],
      names: (source) => askNames({ source, leaf, options: typed.options }),
    });
  if (typed.pending) return valueOf(typed.pending, current);
  if (current.startsWith('-') && !typed.ended) {
    const { flag, value } = splitOption(current);
    if (value !== undefined) return completeJoined(flag, value, every, valueOf);
    return startingWith(current, listOptions(fitting, typed, common));
  }
  const found = uniqueByName(fitting.flatMap((form) => argumentAt(form, typed.positionals.length) ?? []));
  const completions = await Promise.all(found.map((parameter) => valueOf(parameter, current)));
  if (found.length > 0) return { candidates: completions.flatMap(({ candidates }) => candidates) };
  return typed.ended ? nothing : startingWith(current, listOptions(fitting, typed, common));
}

function listForms(leaf: Leaf, face: Face): readonly Form[] {
  if (leaf.command) return [{ parameters: parametersOf(leaf.command, face) }];
  return leaf.operations.map((operation) => ({ ...operation, parameters: parametersOf(operation, face) }));
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

/** The argument at a place; a list takes all places that are left. */
function argumentAt(form: Form, index: number): Parameter | undefined {
  const places = form.parameters.filter((parameter) => parameter.flag === undefined);
  const last = places.at(-1);
  return places[index] ?? (last?.type === 'list' ? last : undefined);
}

/** The options that were not given yet, the command's own first. */
function listOptions(forms: readonly Form[], typed: TypedWords, common: readonly Parameter[]): readonly Candidate[] {
  return uniqueByName([...forms.flatMap((form) => form.parameters), ...common])
    .filter(({ name, type }) => type === 'count' || !typed.options.has(name))
    .flatMap(({ flag, help }) => (flag === undefined ? [] : { word: flag, help }));
}

function startingWith(current: string, candidates: readonly Candidate[]): Completion {
  return { candidates: candidates.filter(({ word }) => word.startsWith(current)) };
}

function uniqueByName(parameters: readonly Parameter[]): readonly Parameter[] {
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
}
