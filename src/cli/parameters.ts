import type { Operation, Parameter } from '../api/operation.js';
import type { Command, Face } from '../commands/command.js';
import { globalParameters } from './globals.js';
import type { Leaf } from './tree.js';

/** Everything that may be typed behind a command, in any of its forms: its own parameters and those of every command. */
export function allParameters(leaf: Leaf, face: Face): readonly Parameter[] {
  const forms = leaf.command ? [leaf.command] : leaf.operations;
  return [...uniqueByName(forms.flatMap((form) => parametersOf(form, face))), ...globalParameters(face)];
}

/** The parameters that a command has under one name of the program, each with the default that it has there. */
export function parametersOf(form: Command | Operation, face: Face): Parameter[] {
  return form.parameters
    .filter((parameter) => parameter.face === undefined || parameter.face === face)
    .map(({ defaultFace, default: standard, ...parameter }) =>
      standard === undefined || (defaultFace !== undefined && defaultFace !== face)
        ? parameter
        : { ...parameter, default: standard },
    );
}

function uniqueByName<T extends { name: string }>(parameters: readonly T[]): T[] {
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
}
