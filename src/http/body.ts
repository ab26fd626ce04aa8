import type { Operation, WireParameter } from '../api/operation.js';
import type { Input } from '../api/input.js';
import { UsageError } from '../errors/input.js';
import { setPath } from '../util/json/nest.js';
import type { JsonObject, JsonValue } from '../util/json/value.js';

/** From the body options, each at its path, and the whole input to the body; undefined for none. Throws UsageError. */
export type BodyRule = (body: JsonObject, input: Input) => JsonValue | undefined;

/**
 * The body of a request, or undefined for none: a write with no body option sends no body, unless a rule makes one.
 * Throws UsageError where values cannot stand together.
 */
export function buildBody(operation: Operation, input: Input, rule: BodyRule = dropEmpty): JsonValue | undefined {
  return rule(nestOptions(operation, input), input);
}

/** No body instead of an empty one. */
export function dropEmpty(body: JsonObject): JsonObject | undefined {
  return body.size > 0 ? body : undefined;
}

/** The body options that were given, each at its path. */
function nestOptions(operation: Operation, input: Input): JsonObject {
  const body: JsonObject = new Map();
  const given = operation.parameters.filter((parameter) => parameter.in === 'body' && input.has(parameter.name));
  checkLists(given, input);
  for (const parameter of given) setPath(body, parameter.wire ?? parameter.name, input.get(parameter.name) ?? null);
  return body;
}

/** Lists of one array of objects are zipped, so they must be of one length; what lies a level deeper belongs to one object. */
function checkLists(given: readonly WireParameter[], input: Input): void {
  const first = new Map<string, { flag: string; length: number }>();
  for (const { name, wire = name } of given.filter((option) => option.wire?.includes('[]'))) {
    const flag = `--${name.replaceAll('_', '-')}`;
    const array = wire.slice(0, wire.lastIndexOf('[].'));
    const { length } = input.get(name) as JsonValue[];
    const other = first.get(array) ?? { flag, length };
    first.set(array, other);
    if (other.length !== length) {
      throw new UsageError(
        `${other.flag} has ${other.length} items and ${flag} has ${length}: they must have the same number.`,
      );
    }
  }
  const outer = first.get('phases');
  const inner = first.get('phases[].categories');
  if (inner && outer && outer.length > 1) {
    throw new UsageError(`${inner.flag} goes with a single phase, and ${outer.flag} names ${outer.length}.`);
  }
}
