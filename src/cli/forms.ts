import type { Example, Form } from '../kinds/command.js';
import { isForFace, type Face } from '../kinds/face.js';
import type { Parameter } from '../kinds/parameter.js';
import { versionOf } from '../kinds/versions.js';
import { globalParameters, type GlobalParameter } from './globals.js';
import { isOfService, type Leaf } from './tree.js';

/** All ways to call a command under one name of the program, each with what it has there. */
export function formsOf(leaf: Leaf, face: Face): readonly Form[] {
  return leaf.forms.map((form) => adaptForm(form, face));
}

/** A form as it is under one name of the program: its parameters with their defaults there, and its examples. */
export function adaptForm(form: Form, face: Face): Form {
  return {
    ...form,
    parameters: form.parameters
      .filter((parameter) => isForFace(parameter, face))
      .map((one) => adaptParameter(one, face)),
    examples: form.examples.filter((example) => isForFace(example, face)),
  };
}

function adaptParameter(
  { defaultFace, default: standard, holds, several, ...parameter }: Parameter,
  face: Face,
): Parameter {
  return {
    ...parameter,
    ...(standard !== undefined && (defaultFace === undefined || defaultFace === face) && { default: standard }),
    ...(holds !== undefined && face === 'bos' && { holds }),
    ...(several !== undefined && face === 'bos' && { several }),
  };
}

/** The own parameters of all forms of a command, each once. */
export function ownParameters(leaf: Leaf, face: Face): readonly Parameter[] {
  return uniqueByName(formsOf(leaf, face).flatMap((form) => form.parameters));
}

/** Everything that may be typed behind a command, in any of its forms. */
export function allParameters(leaf: Leaf, face: Face): readonly Parameter[] {
  return [...ownParameters(leaf, face), ...commonParameters(leaf, face)];
}

/**
 * The options of every command, but for those whose name the command has given to one of its own, and for those of the way to a server
 * when it needs none.
 */
export function commonParameters(leaf: Leaf, face: Face): readonly GlobalParameter[] {
  const taken = new Set(ownParameters(leaf, face).map(({ flag }) => flag));
  const offline = leaf.forms.every((form) => form.offline);
  return globalParameters(face).filter(({ flag, ofServer }) => !taken.has(flag) && !(offline && ofServer));
}

export function uniqueByName(parameters: readonly Parameter[]): readonly Parameter[] {
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
}

/** Words of a command in variables and configuration files: those of the API stand below `bos` under both names. */
export function settingWords(leaf: Leaf, face: Face): readonly string[] {
  return isOfService(leaf.command) && face === 'bos' ? ['bos', ...leaf.words] : leaf.words;
}

/** The line of an example as it is typed under one name of the program, with the version that the command was called with. */
export function formatExample({ command }: Example, leaf: Leaf, face: Face): string {
  const above = isOfService(leaf.command) && face === 'cray' ? 'cray bos' : face;
  const called = versionOf(leaf.words[0] === 'bos' ? leaf.words.slice(1) : leaf.words);
  const version = called === 'v2' && versionOf(command.split(' ')) === undefined ? 'v2 ' : '';
  return `${above} ${version}${command.replaceAll(/\bbos v2\b/g, `${above} v2`)}`;
}
