import { readFileSync } from 'node:fs';
import { parseExactJson } from './exact-json.js';

/** How closely a case is matched; see judge.ts. */
export type Level = 'exact' | 'data' | 'verbose' | 'error' | 'refused' | 'requests' | 'path' | 'help' | 'free';

/** A request as the reference sent it. */
export interface ExpectedRequest {
  readonly method: string;
  readonly path: string;
  readonly query_parsed: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it was JSON, else its text; null where there was none. */
  readonly body: unknown;
  readonly has_body: boolean;
}

/** What the reference did. Looser levels keep less of it. */
export interface Expectation {
  readonly exit: number;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly requests?: readonly ExpectedRequest[];
  /** What must stand on stderr of a verbose run. */
  readonly trace?: readonly string[] | null;
  /** Files afterwards; null where there is none. */
  readonly files?: Readonly<Record<string, string | null>>;
}

/** One recorded run of the reference. `@PORT@`, `@TLSPORT@` and `@HOME@` stand for what differs from run to run. */
export interface ParityCase {
  readonly id: string;
  /** After the program's name. */
  readonly argv: readonly string[];
  /** Over the environment that every case has; null takes a variable away. */
  readonly env?: Readonly<Record<string, string | null>>;
  readonly stdin?: string;
  /** By name below the home folder; a name that ends with a slash is a folder. */
  readonly files?: Readonly<Record<string, string | { readonly b64: string }>>;
  /** The text of the default configuration; null for none at all. */
  readonly config?: string | null;
  /** Files to look at afterwards. */
  readonly read?: readonly string[];
  /** The format that stdout is in. */
  readonly fmt: string;
  readonly level: Level;
  readonly expect: Expectation;
}

export function readParityCases(): ParityCase[] {
  const texts = ['cases.jsonl', 'cases-2.jsonl'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));
  return texts.flatMap((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => parseExactJson(line) as ParityCase),
  );
}
