import type { Parameter } from '../../kinds/parameter.js';

/** What the words before the cursor gave to a command. */
export interface TypedWords {
  /** Text of each option by parameter name; `true` for one without a value. */
  readonly options: ReadonlyMap<string, string | true>;
  readonly positionals: readonly string[];
  /** An option that still waits for its value. */
  readonly pending?: Parameter;
  /** `--` was typed: no options follow. */
  readonly ended: boolean;
}

/** Reads the words of a command that may be half typed or wrong: what is not understood is ignored. */
export function readTypedWords(parameters: readonly Parameter[], words: readonly string[]): TypedWords {
  const options = new Map<string, string | true>();
  const positionals: string[] = [];
  let pending: Parameter | undefined;
  let ended = false;
  for (const word of words) {
    if (pending) {
      options.set(pending.name, word);
      pending = undefined;
    } else if (ended || !word.startsWith('-') || word === '-') {
      positionals.push(word);
    } else if (word === '--') {
      ended = true;
    } else {
      const { flag, value } = splitOption(word);
      const parameter = findOption(parameters, flag);
      if (parameter && !takesValue(parameter)) options.set(parameter.name, true);
      else if (parameter && value !== undefined) options.set(parameter.name, value);
      else pending = parameter;
    }
  }
  return { options, positionals, ended, ...(pending ? { pending } : {}) };
}

/** `--x=v` -> the option and its value; `-vv` -> `-v`. */
export function splitOption(word: string): { readonly flag: string; readonly value?: string } {
  if (!word.startsWith('--')) return { flag: word.slice(0, 2) };
  const at = word.indexOf('=');
  return at < 0 ? { flag: word } : { flag: word.slice(0, at), value: word.slice(at + 1) };
}

export function findOption(parameters: readonly Parameter[], flag: string): Parameter | undefined {
  return parameters.find((parameter) => parameter.flag === flag || parameter.short === flag);
}

export function takesValue({ type }: Parameter): boolean {
  return type !== 'flag' && type !== 'count';
}
