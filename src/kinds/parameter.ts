import type { Operation, WireParameter } from '../api/operation.js';
import type { Face } from './face.js';

/** What a shell can complete a value with. */
export type CompletionSource = 'sessions' | 'templates' | 'components' | 'files' | 'configurations' | 'commands';

/** How people see a parameter, beside what goes over the wire. */
interface Appearance {
  /** The option; without it the parameter is a positional argument (a `list` takes all that are left). */
  readonly flag?: `--${string}`;
  readonly short?: `-${string}`;
  /** Of an option with a `list`: typed again, it adds to the list. Else the last counts. */
  readonly repeats?: boolean;
  /** Of such an option: what is typed each time is one item as it stands, commas and brackets included. */
  readonly verbatim?: boolean;
  /** Of an option with a text: its value when it is typed alone. Another value stands behind `=`. */
  readonly bare?: string;
  readonly default?: string | boolean;
  /** The default holds under this name of the program only. */
  readonly defaultFace?: 'cray';
  readonly help: string;
  /** Placeholder of the value in help, such as FILE. */
  readonly placeholder?: string;
  readonly complete?: CompletionSource;
  /** It is about nodes, which `bos` lets be typed as ranges, from a file and so on; or a limit, which has nodes in it. */
  readonly holds?: 'nodes' | 'limit';
  /** Of an argument: `bos` takes several names of this, such as `session`. Two or more are a list. */
  readonly several?: string;
  /** Its text is the name of a file with a session template, or the text of an object: the value is what that contains. */
  readonly reads?: 'template' | 'object';
  /** Under `bos` a string is one or more of these words, separated by commas. */
  readonly words?: readonly string[];
  /** A further check of a string: an age of BOS (`0` or `<N>[mhdw]`), or a duration (`30`, `500ms`, `2m`). */
  readonly format?: 'age' | 'duration';
  /** The least and the most that an integer may be, where there are bounds. */
  readonly range?: readonly [least: number, most: number];
  /** Few need it: where the short help of a command has no room for all options, it stands in the whole help alone. */
  readonly rare?: true;
  /** Not read from the configuration at the path of the command. */
  readonly notByCommand?: true;
  /** Only under this name of the program. */
  readonly face?: Face;
}

/**
 * One thing a user can give to a command. `in` says where the value goes: to its place in the request, into the body by a
 * rule of the form (`special`), or to the command alone (`local`). The name is in snake case: it stands so in the
 * environment, in configuration files and in the input.
 */
export interface Parameter extends Omit<WireParameter, 'in'>, Appearance {
  readonly in: WireParameter['in'] | 'special' | 'local';
}

type Extra = Partial<Omit<Parameter, 'name' | 'in' | 'type' | 'help'>>;

/**
 * The parameters of an operation as people see them: gives a function that takes the name of one and its help, so that the
 * compiler knows a name that the operation does not have.
 */
export function parametersOf<const Sent extends Operation>(operation: Sent) {
  return (name: Sent['parameters'][number]['name'], help: string, extra: Omit<Extra, 'wire'> = {}): Parameter => {
    const sent = operation.parameters.find((parameter) => parameter.name === name);
    if (!sent) throw new Error(`${operation.id} has no parameter ${name}`);
    return { ...sent, ...(sent.in === 'path' ? {} : { flag: flagOf(name) }), help, ...extra };
  };
}

/** Constructors of the options that have no place of their own in the request: `local.text('hostname', …)` is `--hostname`. */
function optionsIn(place: 'special' | 'local') {
  const option =
    (type: Parameter['type']) =>
    (name: string, help: string, extra: Extra = {}): Parameter => ({
      name,
      flag: flagOf(name),
      in: place,
      type,
      help,
      ...extra,
    });
  return {
    text: option('string'),
    integer: option('integer'),
    boolean: option('boolean'),
    flag: option('flag'),
    count: option('count'),
    list: option('list'),
  };
}

/** The option of a name: `page_size` is `--page-size`. */
function flagOf(name: string): `--${string}` {
  return `--${name.replaceAll('_', '-')}`;
}

/** Options that a rule of the form makes the body from. */
export const special = optionsIn('special');

/** Options for the command alone. */
export const local = optionsIn('local');

/** The same parameters, as ones that few need. */
export function rarely(...parameters: readonly Parameter[]): readonly Parameter[] {
  return parameters.map((parameter) => ({ ...parameter, rare: true }));
}

/** A positional argument for the command alone. */
export function argument(
  name: string,
  help: string,
  extra: Extra & { readonly type?: 'string' | 'list' } = {},
): Parameter {
  return { name, in: 'local', type: 'string', required: true, help, ...extra };
}

/** Whether a node list may contain what nodes are in. */
export const recursive = local.flag('recursive', 'Expand cabinets, chassis, slots and boards to nodes', {
  face: 'bos',
});

/** Whether a node list from a file or a pipe may be empty: then nothing is sent. */
export const allowEmpty = local.flag(
  'allow_empty',
  'Do nothing when the list of nodes is empty; without it this is an error',
  {
    rare: true,
    face: 'bos',
  },
);

/** How many rows of a list are printed. */
export const limitRows = local.integer('limit_rows', 'Print at most this many rows', {
  range: [1, 1_000_000_000],
  placeholder: 'N',
  face: 'bos',
});

/** Answers yes to what the command would ask. */
export const yes = local.flag('yes', 'Do not ask', { short: '-y', face: 'bos' });
