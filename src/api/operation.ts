import type { ModelName } from './models/index.js';

/**
 * The kinds of value that a parameter takes. A `flag` is a boolean option without a value, a `count` the number of times
 * that such an option is typed.
 */
type ValueType = 'string' | 'integer' | 'boolean' | 'flag' | 'count' | 'list';

/** One value of a request: a segment of the path, a pair of the query string, or a field of the body. */
export interface WireParameter {
  /** Name in snake case, unique within the operation. */
  readonly name: string;
  readonly in: 'path' | 'query' | 'body';
  /**
   * Name in the query, or the path of keys in the body, joined by dots; `[]` behind a key says that it holds a list, over
   * whose items the values are spread. `name` where not given.
   */
  readonly wire?: string;
  readonly type: ValueType;
  /** Type of the items of a `list`. */
  readonly items?: 'string' | 'integer' | 'boolean';
  readonly choices?: readonly string[];
  readonly required?: boolean;
  /** First or last release of BOS with it, where it is not in all. */
  readonly since?: string;
  readonly removed?: string;
}

/** One request that a BOS server takes, as it goes over the wire. The commands that send it are in src/commands. */
export interface Operation {
  /** Version, resource and verb: `v2.sessions.list`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `/apis/bos`, with `{parameter}` for each path argument. */
  readonly path: string;
  readonly parameters: readonly WireParameter[];
  /** Schema of the body that the server takes. */
  readonly body?: ModelName;
  /** Schema of the response. */
  readonly response?: ModelName;
  /** May be sent again when its fate is unknown. */
  readonly idempotent: boolean;
  /** The list can be asked for in pages. */
  readonly paging?: Paging;
  /** A parameter can hold more names than one request takes. */
  readonly batching?: Batching;
}

/** Names of the query parameters that ask for a page, and of the member of a record that the next page begins behind. */
export interface Paging {
  readonly size: string;
  readonly after: string;
  readonly id: string;
}

/** A parameter that holds names separated by commas, and how many characters of it one request may have. */
export interface Batching {
  readonly parameter: string;
  readonly maximumLength: number;
}
