import type { Input } from '../api/input.js';
import type { CommandContext, Form } from './command.js';

/** The names that were typed for a parameter that takes several. */
export interface SeveralNames {
  readonly parameter: string;
  /** What has such a name: `session`. */
  readonly noun: string;
  /** Two or more, each once, in the order in which they were typed. */
  readonly list: readonly string[];
}

/** The names where there are two or more; undefined for one. */
export function findSeveral({ parameters }: Form, { input }: Pick<CommandContext, 'input'>): SeveralNames | undefined {
  for (const { name, several } of parameters) {
    const value = input.get(name);
    if (several === undefined || !Array.isArray(value)) continue;
    return { parameter: name, noun: several, list: value.filter((item) => typeof item === 'string') };
  }
  return undefined;
}

/** The input of the command for one of the names alone. */
export function inputFor(input: Input, { parameter }: SeveralNames, name: string): Input {
  return new Map(input).set(parameter, name);
}
