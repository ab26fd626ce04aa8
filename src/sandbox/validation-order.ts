import type { ModelName } from '../api/models/index.js';
import { stepInto, type Described, type BodyFault } from './validation-schema.js';

/** The service's description of these names what is required before it forbids further members. */
const requiredFirst: ReadonlySet<ModelName> = new Set(['V2SessionCreate', 'V2ComponentsUpdate']);

/**
 * Of several faults the one that the service comes upon first: it goes through the members in the order of its
 * description, into each to the end, and only then looks at the object as a whole. Undefined where there is none.
 */
export function findFirstFault(
  faults: readonly BodyFault[],
  schema: Described,
  body: unknown,
  name: ModelName,
): BodyFault | undefined {
  const findPosition = makePositions();
  const isBefore = (one: BodyFault, other: BodyFault): boolean => {
    let [here, value]: [Described | undefined, unknown] = [schema, body];
    for (const [depth, key] of one.path.entries()) {
      const otherKey = other.path[depth];
      if (otherKey === undefined) return true;
      if (key !== otherKey) return findPosition(key, here, value) < findPosition(otherKey, here, value);
      here = stepInto(here, key);
      value = (value as Record<PropertyKey, unknown>)[key];
    }
    if (other.path.length > one.path.length) return false;
    const keywords = keywordOrder(requiredFirst.has(name) && one.path.length === 0);
    return keywords.indexOf(one.keyword) < keywords.indexOf(other.keyword);
  };
  const [start, ...others] = faults;
  return start && others.reduce((first, fault) => (isBefore(fault, first) ? fault : first), start);
}

/** Makes a function that tells where a member stands. It counts the members of an object once, for there may be many. */
function makePositions(): (key: PropertyKey, schema: Described | undefined, value: unknown) => number {
  const known = new Map<unknown, ReadonlyMap<string, number>>();
  return (key, schema, value) => {
    const described = Object.keys(schema?.properties ?? {}).indexOf(String(key));
    if (described >= 0) return described;
    const positions = known.get(value) ?? new Map(Object.keys(value as object).map((name, index) => [name, index]));
    known.set(value, positions);
    return positions.get(String(key)) ?? -1;
  };
}

function keywordOrder(requirementsFirst: boolean): BodyFault['keyword'][] {
  return requirementsFirst
    ? ['value', 'readOnly', 'required', 'additionalProperties']
    : ['value', 'readOnly', 'additionalProperties', 'required'];
}
