import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import { canonizeTemplate } from '../compare/canonical.js';

/**
 * The body of a PATCH that makes one template of another: the fields that differ, and in each boot set its path and type, which the
 * service wants. Undefined when something is to be removed, which no PATCH can do, or when the service would not take what is empty.
 */
export function makePatch(from: JsonObject, to: JsonObject): JsonObject | undefined {
  const [before, after] = [canonizeTemplate(from), canonizeTemplate(to)];
  const patch = pickDifferent(before, after, ['boot_sets']);
  const [setsBefore, setsAfter] = [before.get('boot_sets'), after.get('boot_sets')];
  if (patch === undefined || !isObject(setsBefore) || !isObject(setsAfter)) return undefined;
  const sets: JsonObject = new Map();
  if ([...setsBefore.keys()].some((key) => !setsAfter.has(key))) return undefined;
  for (const [key, set] of setsAfter) {
    const old = setsBefore.get(key);
    if (!isObject(set) || !isObject(old)) {
      sets.set(key, set);
      continue;
    }
    const different = pickDifferent(old, set, []);
    if (different === undefined) return undefined;
    if (different.size > 0) sets.set(key, new Map([...pick(set, ['path', 'type']), ...different]));
  }
  return sets.size === 0 ? patch : patch.set('boot_sets', sets);
}

/** The members of an object that differ from those of another; undefined when the other has some that are not there. */
function pickDifferent(from: JsonObject, to: JsonObject, except: readonly string[]): JsonObject | undefined {
  if ([...from.keys()].some((key) => !to.has(key))) return undefined;
  return new Map([...to].filter(([key, value]) => !except.includes(key) && !isEqual(from.get(key), value)));
}

function pick(object: JsonObject, keys: readonly string[]): [string, JsonValue][] {
  return [...object].filter(([key]) => keys.includes(key));
}

function isEqual(one: JsonValue | undefined, other: JsonValue): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isEqual(item, other[index] ?? null));
  }
  if (isObject(one) && isObject(other)) {
    return one.size === other.size && [...one].every(([key, value]) => isEqual(value, other.get(key) ?? null));
  }
  return one === other;
}
