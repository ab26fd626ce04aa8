import { UsageError } from '../../errors/input.js';
import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import type { Assignment, FieldTarget } from './assignment.js';

/**
 * A template as it is after assignments, whose values have the types of their fields by now. `name` is that of the template, for errors.
 * Throws UsageError for a boot set that is not there.
 */
export function changeFields(name: string, template: JsonObject, assignments: readonly Assignment[]): JsonObject {
  return assignments.reduce((changed, assignment) => changeField(name, changed, assignment), template);
}

function changeField(name: string, template: JsonObject, assignment: Assignment): JsonObject {
  const { target, kind } = assignment;
  if (target.bootSet === undefined) return changeKeys(template, target.keys, assignment);
  const found = template.get('boot_sets');
  const sets: JsonObject = isObject(found) ? found : new Map<string, JsonValue>();
  const changed = new Map(sets);
  if (target.keys.length === 0 && kind === 'set') changed.set(target.bootSet, assignment.value);
  else {
    for (const key of findBootSets(name, sets, target)) {
      const set = sets.get(key);
      if (target.keys.length === 0) changed.delete(key);
      else if (isObject(set)) changed.set(key, changeKeys(set, target.keys, assignment));
    }
  }
  return new Map(template).set('boot_sets', changed);
}

function findBootSets(name: string, sets: JsonObject, { bootSet = '', path }: FieldTarget): string[] {
  const keys = bootSet === '*' ? [...sets.keys()] : sets.has(bootSet) ? [bootSet] : [];
  if (keys.length > 0) return keys;
  const missing = bootSet === '*' ? 'has no boot sets' : `has no boot set ${bootSet}`;
  const hint = sets.size === 0 ? 'Nothing was sent.' : `It has ${[...sets.keys()].join(', ')}. Nothing was sent.`;
  throw new UsageError(`${path}: the session template ${name} ${missing}.`, { hint });
}

function changeKeys(object: JsonObject, [key = '', ...rest]: readonly string[], assignment: Assignment): JsonObject {
  const changed = new Map(object);
  const before = object.get(key);
  if (rest.length > 0) {
    const inner = changeKeys(isObject(before) ? before : new Map<string, JsonValue>(), rest, assignment);
    if (inner.size > 0) changed.set(key, inner);
    else changed.delete(key);
  } else if (assignment.kind === 'remove') changed.delete(key);
  else changed.set(key, assignment.kind === 'append' ? append(before, assignment.value) : assignment.value);
  return changed;
}

/** Text goes behind text; of a list each item that is not there yet behind the list. */
function append(before: JsonValue | undefined, value: JsonValue): JsonValue {
  if (Array.isArray(before) && Array.isArray(value))
    return [...before, ...value.filter((item) => !before.includes(item))];
  return typeof before === 'string' && typeof value === 'string' ? before + value : value;
}
