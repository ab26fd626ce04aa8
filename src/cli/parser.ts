import { Command, Option } from 'commander';
import type { Parameter } from '../kinds/parameter.js';
import { UsageError } from '../errors/input.js';

/** What was typed, before it is checked. */
export interface Typed {
  /** Text of each option by parameter name, the last where repeated, or all of a list that `repeats`; `true` for a flag. */
  readonly options: ReadonlyMap<string, string | true>;
  /** How often each flag was given. */
  readonly counts: ReadonlyMap<string, number>;
  /** Names of the options in the order they were first typed. */
  readonly order: readonly string[];
  readonly positionals: readonly string[];
}

/**
 * Splits the arguments of one command into options and positionals. This is the one place that knows commander.
 * Options stand anywhere; `--` ends them; `--x v` and `--x=v` are the same. Throws UsageError for what cannot be split.
 */
export function parseArguments(parameters: readonly Parameter[], argv: readonly string[]): Typed {
  const options = new Map<string, string | true>();
  const counts = new Map<string, number>();
  const command = new Command()
    .exitOverride()
    .helpOption(false)
    .allowExcessArguments(true)
    .argument('[positionals...]');
  // A digit option makes commander read `-5` as an option, as the reference does.
  command.addOption(new Option('-0')).on('option:0', () => {
    throw new UnknownOptionError('-0', []);
  });
  for (const parameter of parameters.filter((candidate) => candidate.flag !== undefined)) {
    const option = toOption(parameter);
    command.addOption(option).on(`option:${option.name()}`, (value: string | undefined) => {
      options.set(parameter.name, join(options.get(parameter.name), value ?? true, parameter));
      counts.set(parameter.name, (counts.get(parameter.name) ?? 0) + 1);
    });
  }
  const flags = parameters.flatMap((parameter) => parameter.flag ?? []);
  Object.assign(command, {
    optionMissingArgument(option: Option) {
      throw new UsageError(`${option.long ?? ''} option requires an argument`, { usage: 'bare' });
    },
    unknownOption(flag: string) {
      throw unknownOption(flag, flags);
    },
  });
  let positionals: string[] = [];
  command.action((words: string[]) => {
    positionals = words;
  });
  command.parse(fillBare(parameters, argv), { from: 'user' });
  return { options, counts, order: [...options.keys()], positionals };
}

/** Options that may stand alone, with the value that they have then. */
function fillBare(parameters: readonly Parameter[], argv: readonly string[]): string[] {
  const values = new Map<string, string | undefined>(parameters.map(({ flag = '', bare }) => [flag, bare]));
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, index) => {
    const bare = index < end ? values.get(word) : undefined;
    return bare === undefined ? word : `${word}=${bare}`;
  });
}

/** What is typed last counts, or is put behind what was typed before. */
function join(
  before: string | true | undefined,
  value: string | true,
  { repeats, verbatim }: Parameter,
): string | true {
  return repeats === true && before !== undefined ? `${before}${verbatim === true ? '\0' : ','}${value}` : value;
}

function toOption(parameter: Parameter): Option {
  const names = [parameter.short, parameter.flag].filter((name) => name !== undefined).join(', ');
  return new Option(['flag', 'count'].includes(parameter.type) ? names : `${names} <value>`);
}

function unknownOption(typed: string, flags: readonly string[]): UsageError {
  const name = typed.startsWith('--') ? typed.replace(/=.*/s, '') : typed.slice(0, 2);
  if (typed.includes('=') && flags.includes(name)) {
    return new UsageError(`${name} option does not take a value`, { usage: 'bare' });
  }
  return new UnknownOptionError(name, flags);
}

/** An option that the command does not take. */
export class UnknownOptionError extends UsageError {
  constructor(
    readonly option: string,
    readonly flags: readonly string[],
  ) {
    super(`no such option: ${option}`, { reference: `no such option: ${option}${referenceHint(option, flags)}` });
  }
}

/** cray: names the options that begin with what was typed. */
function referenceHint(option: string, flags: readonly string[]): string {
  const close = option.startsWith('--') ? flags.filter((flag) => flag.startsWith(option)).sort() : [];
  if (close.length === 0) return '';
  return close.length === 1 ? `  Did you mean ${close.join('')}?` : `  (Possible options: ${close.join(', ')})`;
}
