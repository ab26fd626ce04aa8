import type { Example, Operation, Parameter } from '../api/operation.js';
import type { Column } from '../output/layout.js';
import type { Command, Face } from '../kinds/command.js';
import { globalParameters, type GlobalParameter } from './globals.js';
import { isOfService, type Leaf } from './tree.js';

/** One way to call a command: operations may share one. */
export interface Form {
  readonly summary: string;
  readonly details?: string;
  readonly examples: readonly Example[];
  readonly parameters: readonly Parameter[];
  readonly columns?: readonly Column[];
}

/** All ways to call a command under one name of the program. */
export function formsOf(leaf: Leaf, face: Face): readonly Form[] {
  const forms: readonly (Command | Operation)[] = leaf.command ? [leaf.command] : leaf.operations;
  return forms.map((form) => ({
    ...form,
    parameters: parametersOf(form, face),
    examples: form.examples.filter((example) => example.face === undefined || example.face === face),
  }));
}

/**
 * The parameters that a command has under one name of the program, each as it is there: with its default, and taking node
 * lists or not.
 */
export function parametersOf(form: Command | Operation, face: Face): Parameter[] {
  return form.parameters
    .filter((parameter) => parameter.face === undefined || parameter.face === face)
    .map(({ defaultFace, default: standard, holds, ...parameter }) => ({
      ...parameter,
      ...(standard !== undefined && (defaultFace === undefined || defaultFace === face) && { default: standard }),
      ...(holds !== undefined && face === 'bos' && { holds }),
    }));
}

/** The own parameters of all forms of a command, each once. */
export function ownParameters(leaf: Leaf, face: Face): readonly Parameter[] {
  return uniqueByName(formsOf(leaf, face).flatMap((form) => form.parameters));
}

/** Everything that may be typed behind a command, in any of its forms. */
export function allParameters(leaf: Leaf, face: Face): readonly Parameter[] {
  return [...ownParameters(leaf, face), ...commonParameters(leaf, face)];
}

/** The options of every command, but for those whose name the command has given to one of its own. */
export function commonParameters(leaf: Leaf, face: Face): readonly GlobalParameter[] {
  const taken = new Set(ownParameters(leaf, face).map(({ flag }) => flag));
  return globalParameters(face).filter(({ flag }) => !taken.has(flag));
}

export function uniqueByName(parameters: readonly Parameter[]): readonly Parameter[] {
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
}

/** Words of a command in variables and configuration files: those of the API stand below `bos` under both names. */
export function settingWords(leaf: Leaf, face: Face): readonly string[] {
  return isOfService(leaf) && face === 'bos' ? ['bos', ...leaf.words] : leaf.words;
}

/** The line of an example as it is typed under one name of the program, with the version that the command was called with. */
export function formatExample({ command }: Example, leaf: Leaf, face: Face): string {
  const above = isOfService(leaf) && face === 'cray' ? 'cray bos' : face;
  const version = leaf.words.includes('v2') && !command.startsWith('v2') ? 'v2 ' : '';
  return `${above} ${version}${command.replaceAll(/\bbos v2\b/g, `${above} v2`)}`;
}
