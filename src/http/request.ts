import type { Input } from '../api/input.js';
import type { Operation } from '../api/operation.js';
import type { JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { buildBody, type BodyRule } from './body.js';
import type { RequestPlan } from './plan.js';
import { encodeSegment } from './url.js';

/** Where BOS lies behind the API gateway of a system. */
export const basePath = '/apis/bos';

/** What the form of a command adds to an operation. */
export interface RequestRules {
  readonly bodyRule?: BodyRule | undefined;
  /** A command that tells whether the write was done, with `{parameter}` for what was typed. */
  readonly check?: string | undefined;
}

/**
 * Operation and input -> the request. Pure; what was not given is left out, empty strings are sent.
 * Throws UsageError for an argument that is not a path segment, or for values that cannot stand together.
 */
export function buildRequest(operation: Operation, input: Input, { bodyRule, check }: RequestRules = {}): RequestPlan {
  const body = buildBody(operation, input, bodyRule);
  return {
    operation: operation.id,
    method: operation.method,
    path: basePath + fillPath(operation, input),
    query: operation.parameters
      .filter((parameter) => parameter.in === 'query' && input.has(parameter.name))
      .map(
        (parameter) => [parameter.wire ?? parameter.name, formatQueryValue(input.get(parameter.name) ?? null)] as const,
      ),
    ...(body === undefined ? {} : { body: { text: writeJson(body), type: 'application/json' } }),
    idempotent: operation.idempotent,
    ...(check === undefined ? {} : { check: fillNames(check, input) }),
  };
}

/** Each `{name}` in the path becomes one encoded segment. */
function fillPath(operation: Operation, input: Input): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeSegment(textOf(input.get(name)), name.toUpperCase()),
  );
}

function fillNames(text: string, input: Input): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => textOf(input.get(name)));
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : writeJson(value ?? '');
}

/** Booleans go out as `True` and `False`: the servers, written in Python, take them so. */
function formatQueryValue(value: JsonValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return textOf(value);
}
