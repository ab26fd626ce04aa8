import type { RecordedRequest } from '../support/recorder/server.js';
import { parseExactJson } from './exact-json.js';
import type { ExpectedRequest } from './parity-case.js';

/** What of a request counts, in a form that compares. */
export interface RequestEssence {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  /** Name and value, decoded, in order of the alphabet. */
  readonly query: readonly (readonly [string, string])[];
  /** Undefined where there is none, its text where it is no JSON. */
  readonly body: unknown;
  readonly tenant: string | undefined;
  readonly authorization: string | undefined;
  /** Of the body, without parameters. */
  readonly type: string | undefined;
}

export function readExpected(request: ExpectedRequest): RequestEssence {
  return readEssence(request, request.query_parsed, request.has_body ? { value: request.body } : undefined);
}

export function readRecorded(request: RecordedRequest): RequestEssence {
  const query = [...new URLSearchParams(request.query)];
  return readEssence(request, query, request.body === '' ? undefined : { value: readBody(request.body) });
}

function readEssence(
  { method, path, headers }: Pick<RecordedRequest, 'method' | 'path' | 'headers'>,
  query: RequestEssence['query'],
  body: { value: unknown } | undefined,
): RequestEssence {
  return {
    method,
    path: decodePath(path),
    query: query.toSorted(byNameAndValue),
    body: body?.value,
    tenant: headers['cray-tenant-name'],
    authorization: headers.authorization,
    type: body && headers['content-type']?.split(';')[0],
  };
}

/** Percent-encoded -> text; as it stands where it is not well encoded. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function byNameAndValue(one: readonly [string, string], other: readonly [string, string]): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : Number(a > b);
}

function readBody(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    return text;
  }
}
