import type { Column, View } from '../output/layout.js';
import type { ModelName } from './models/index.js';

/**
 * The kinds of value that a parameter takes. A `flag` is a boolean option without a value, a `count` the number of times
 * that such an option is typed.
 */
export type ValueType = 'string' | 'integer' | 'boolean' | 'flag' | 'count' | 'list';

/** What a shell can complete a value with. */
export type CompletionSource = 'sessions' | 'templates' | 'components' | 'files' | 'configurations';

/**
 * One thing a user can give to a command. Without `flag` it is a positional argument (a `list` takes all that are left).
 * `in` says where the value goes: a segment of the path, the query string, the body, or nowhere by itself (`special`: the
 * body is made from it by a rule of its own, see http/body).
 */
export interface Parameter {
  /** Name in snake case: in the environment, in configuration files, in input. */
  readonly name: string;
  readonly flag?: `--${string}`;
  readonly short?: `-${string}`;
  readonly in: 'path' | 'query' | 'body' | 'special' | 'local';
  /**
   * Name in the query, or the path of keys in the body, joined by dots; `[]` behind a key says that it holds a list, over
   * whose items the values are spread. `name` where not given.
   */
  readonly wire?: string;
  readonly type: ValueType;
  /** Type of the items of a `list`. */
  readonly items?: 'string' | 'integer' | 'boolean';
  /** Of an option with a `list`: typed again, it adds to the list. Else the last counts. */
  readonly repeats?: boolean;
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly default?: string | boolean;
  /** The default holds under this name of the program only. */
  readonly defaultFace?: 'cray';
  readonly help: string;
  /** Placeholder of the value in help, such as FILE. */
  readonly placeholder?: string;
  readonly complete?: CompletionSource;
  /**
   * It is about nodes, which `bos` lets be typed as ranges, from a file and so on; or a limit, which has nodes in it. See
   * commands/nodes.
   */
  readonly holds?: 'nodes' | 'limit';
  /** A further check of a string: an age of BOS (`0` or `<N>[mhdw]`), or a duration (`30`, `500ms`, `2m`). */
  readonly format?: 'age' | 'duration';
  /** The least and the most that an integer may be, where there are bounds. */
  readonly range?: readonly [least: number, most: number];
  /** Only under this name of the program. */
  readonly face?: 'bos';
  /** First or last release of BOS with it, where it is not in all. */
  readonly since?: string;
  readonly removed?: string;
}

export interface Example {
  readonly command: string;
  readonly about: string;
  /** Only under this name of the program. */
  readonly face?: 'bos';
}

/** One request of a BOS server, and the command that sends it. */
export interface Operation {
  readonly id: string;
  /**
   * Words of the command after `bos`. Operations may share them: the number of names typed tells which one is meant.
   */
  readonly command: readonly [string, ...string[]];
  /** Only under this name of the program. */
  readonly face?: 'bos';
  readonly summary: string;
  readonly details?: string;
  readonly examples: readonly Example[];
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `/apis/bos`, with `{parameter}` for each path argument. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Schema of the body that the server takes. */
  readonly body?: ModelName;
  /** Schema of the answer. */
  readonly response?: ModelName;
  readonly view: View;
  readonly columns?: readonly Column[];
  /** May be sent again when its fate is unknown. */
  readonly idempotent: boolean;
  /** How the body is made, where it is not from the parameters alone. */
  readonly bodyRule?: BodyRule;
  /** A command that tells whether a write whose fate is unknown was done; `{parameter}` stands for what was typed. */
  readonly check?: string;
  /** What it does to many at once, asked before it is done: see commands/bulk-delete. */
  readonly danger?: string;
  /** It makes a session, which acts on nodes: see commands/sessions/create. */
  readonly boots?: true;
  /** Its list can be asked for in pages: see commands/paging. */
  readonly paging?: Paging;
  /** What `bos` asks for in its place where its name is several: see commands/nodes. */
  readonly several?: Several;
  /** Names that may be more than a request takes: see commands/batches, and commands/nodes for what only reads. */
  readonly batching?: Batching;
  /** Its list can be watched: see commands/watch. */
  readonly watch?: Watch;
  /** A person at a terminal is told more of each record: see commands/sessions/list. */
  readonly tells?: 'progress';
}

/** How a list is watched. */
export interface Watch {
  /** Paths of what tells a record from the others; the first is its name. */
  readonly id: readonly [string, ...string[]];
  /** How long until the list is asked for again, where `--interval` does not say. */
  readonly intervalMs: number;
}

/** Names of the query parameters that ask for a page, and of the member of a record that the next page begins behind. */
export interface Paging {
  readonly size: string;
  readonly after: string;
  readonly id: string;
}

/** An operation that takes many names, the parameter for them, and the one for what the body has of each. */
export interface Several {
  readonly operation: string;
  readonly names: string;
  readonly change?: string;
}

/** A parameter that holds names joined by commas, and how many characters of it one request may have. */
export interface Batching {
  readonly parameter: string;
  readonly maximumLength: number;
}

/** See http/body. */
export type BodyRule = 'template' | 'template-with-name' | 'component' | 'components';
