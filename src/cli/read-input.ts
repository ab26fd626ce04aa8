import type { Input } from '../api/input.js';
import type { Parameter } from '../kinds/parameter.js';
import { resolveSetting, type Setting } from '../config/resolve.js';
import { UsageError } from '../errors/input.js';
import { JsonNumber, type JsonObject, type JsonValue } from '../util/json/value.js';
import type { GlobalParameter } from './globals.js';
import type { Typed } from './parser.js';
import { convertValue, ValueError } from './values.js';

/** Where values may come from besides the command line. */
export interface InputSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly configuration: JsonObject | undefined;
  /** Words of the command as typed; `bos` stands before those of the registry. */
  readonly words: readonly string[];
  /** Makes the checks that the reference does not make. */
  readonly strict: boolean;
  /** Told of a bad value in the configuration, which then counts as none; without it such a value is a problem. */
  readonly overlook?: (problem: Problem) => void;
}

/** One thing that is wrong with the input. */
export interface Problem {
  readonly kind: 'missing' | 'value' | 'extra';
  readonly parameter: Parameter | undefined;
  readonly message: string;
  /** The wording of the reference, where it differs. */
  readonly reference?: string;
  /** What was typed instead of one of the choices. */
  readonly typed?: string;
  /** What would have been right. */
  readonly choices: readonly string[];
}

/** Several things are wrong with the input; the first is the reference's. */
export class InputError extends UsageError {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'), {
      reference: problems[0]?.reference ?? problems[0]?.message ?? '',
    });
  }
}

/**
 * Typed text, environment, configuration and defaults -> checked values by parameter name. Throws InputError with all that
 * is wrong, in the order in which the reference looks: what was typed, then arguments, then the rest as declared.
 */
export function readInput(parameters: readonly GlobalParameter[], typed: Typed, sources: InputSources): Input {
  const values = new Map<string, JsonValue>();
  const problems: Problem[] = [];
  const positionals = [...typed.positionals];
  for (const parameter of inOrder(parameters, typed)) {
    const setting = parameter.flag === undefined ? undefined : locateOption(parameter, typed, sources);
    try {
      const value = setting
        ? convertSetting(parameter, setting, sources)
        : takeArgument(parameter, positionals, sources);
      if (value !== undefined) values.set(parameter.name, value);
      else if (parameter.required) problems.push(missing(parameter));
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      const problem = describeProblem(parameter, setting, error);
      if (setting?.origin === 'configuration' && sources.overlook) sources.overlook(problem);
      else problems.push(problem);
    }
  }
  if (positionals.length > 0) {
    const plural = positionals.length > 1 ? 's' : '';
    problems.push({
      kind: 'extra',
      parameter: undefined,
      message: `Got unexpected extra argument${plural} (${positionals.join(' ')})`,
      choices: [],
    });
  }
  if (problems.length > 0) throw new InputError(problems);
  return values;
}

/** How an argument is called in help and errors: SESSION_ID. */
export function argumentName(parameter: Parameter): string {
  return parameter.placeholder ?? parameter.name.toUpperCase();
}

function inOrder(parameters: readonly GlobalParameter[], typed: Typed): GlobalParameter[] {
  const given = typed.order.flatMap((name) => parameters.filter((parameter) => parameter.name === name));
  const positional = parameters.filter((parameter) => parameter.flag === undefined);
  return [...new Set([...given, ...positional, ...parameters])];
}

function takeArgument(parameter: Parameter, positionals: string[], sources: InputSources): JsonValue | undefined {
  if (parameter.type === 'list') {
    const rest = positionals.splice(0);
    return rest.length > 0 ? rest : undefined;
  }
  if (parameter.several !== undefined && positionals.length > 1) {
    const names = [...new Set(positionals.splice(0))].map((name) => convertValue(parameter, name, sources.strict));
    return names.length > 1 ? names : names[0];
  }
  const text = parameter.holds === 'nodes' ? joinAll(positionals) : positionals.shift();
  return text === undefined ? undefined : convertValue(parameter, text, sources.strict);
}

/** All that are left, as one list; nothing where there are none. */
function joinAll(positionals: string[]): string | undefined {
  return positionals.length > 0 ? positionals.splice(0).join(',') : undefined;
}

/** As the value of an option comes from: how often a count was typed, or the setting in force. */
function locateOption(parameter: GlobalParameter, typed: Typed, sources: InputSources): Setting {
  const count = typed.counts.get(parameter.name);
  if (parameter.type === 'count' && count !== undefined) {
    return { value: new JsonNumber(String(count)), origin: 'flag' };
  }
  const setting = locateSetting(parameter, typed.options.get(parameter.name), sources);
  if (setting.origin !== 'configuration') return setting;
  const { value } = setting;
  const none = Array.isArray(value)
    ? value.length === 0
    : typeof value === 'string' && parameter.foreign?.includes(value);
  return none ? { value: undefined, origin: 'default' } : setting;
}

function convertSetting(parameter: Parameter, { value }: Setting, sources: InputSources): JsonValue | undefined {
  if (value === undefined) return undefined;
  return value === true && parameter.type === 'flag' ? true : convertValue(parameter, toText(value), sources.strict);
}

/** A bad value, with the variable or the setting that holds it where it was not typed. */
function describeProblem(parameter: Parameter, setting: Setting | undefined, error: ValueError): Problem {
  const reference = `Invalid value for '${parameter.flag ?? argumentName(parameter)}': ${error.message}`;
  const typed = error.typed === undefined ? {} : { typed: error.typed };
  if (setting?.from === undefined)
    return { kind: 'value', parameter, message: reference, choices: error.choices, ...typed };
  return {
    kind: 'value',
    parameter,
    message: `Invalid value for ${setting.from}: ${error.message}`,
    reference,
    choices: error.choices,
    ...typed,
  };
}

/** Where the value of an option comes from, by the order of all settings. */
export function locateSetting(
  parameter: GlobalParameter,
  flag: string | true | undefined,
  sources: InputSources,
): Setting {
  const { words, configuration, env } = sources;
  const variable = ['CRAY', ...words, parameter.name].join('_').toUpperCase();
  const paths = [
    ...(parameter.notByCommand ? [] : [[...words, parameter.name]]),
    ...(parameter.setting ? [parameter.setting.split('.')] : []),
  ];
  return resolveSetting(
    {
      flag,
      env: parameter.env === undefined ? [variable] : [parameter.env, variable],
      // cray: the reference takes an empty variable for an empty value; those of global options are as under bos.
      exactEnv: sources.strict || parameter.env !== undefined ? undefined : variable,
      ...(configuration ? { configuration: { data: configuration, paths } } : {}),
      fallback: parameter.default,
    },
    env,
  );
}

/** A setting of the configuration as it would be typed. */
function toText(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) return value.map(toText).join(',');
  throw new ValueError('the configuration has a table in its place');
}

function missing(parameter: Parameter): Problem {
  const choices = parameter.choices ?? [];
  if (parameter.flag === undefined)
    return { kind: 'missing', parameter, message: `Missing argument '${argumentName(parameter)}'.`, choices };
  const message = `Missing option '${parameter.flag}'`;
  if (choices.length === 0) return { kind: 'missing', parameter, message: `${message}.`, choices };
  const reference = `${message}.  Choose from:\n\t${choices.join(',\n\t')}.`;
  return { kind: 'missing', parameter, message: `${message} (${choices.join(', ')}).`, reference, choices };
}
