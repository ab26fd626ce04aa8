import type { ModelName } from '../api/models/index.js';
import { stepInto, type Described } from './validation-schema.js';

/** Something wrong with a part of a body. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly keyword: 'value' | 'readOnly' | 'additionalProperties' | 'required';
  readonly message: string;
}

/** The service's description of these names what is required before it forbids further members. */
const requiredFirst: ReadonlySet<ModelName> = new Set(['V2SessionCreate', 'V2ComponentsUpdate']);

/**
 * Sorts faults as the service comes upon them: it goes through the members in the order of its description, into each
 * to the end, and only then looks at the object as a whole.
 */
export function compareFaults(one: Fault, other: Fault, schema: Described, body: unknown, name: ModelName): number {
  let [here, value]: [Described | undefined, unknown] = [schema, body];
  for (const [depth, key] of one.path.entries()) {
    const otherKey = other.path[depth];
    if (otherKey === undefined) return -1;
    if (key !== otherKey) return findPosition(key, here, value) - findPosition(otherKey, here, value);
    here = stepInto(here, key);
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  if (other.path.length > one.path.length) return 1;
  const keywords = keywordOrder(requiredFirst.has(name) && one.path.length === 0);
  return keywords.indexOf(one.keyword) - keywords.indexOf(other.keyword);
}

function findPosition(key: PropertyKey, schema: Described | undefined, value: unknown): number {
  const described = Object.keys(schema?.properties ?? {}).indexOf(String(key));
  return described >= 0 ? described : Object.keys(value as object).indexOf(String(key));
}

function keywordOrder(requirementsFirst: boolean): Fault['keyword'][] {
  return requirementsFirst
    ? ['value', 'readOnly', 'required', 'additionalProperties']
    : ['value', 'readOnly', 'additionalProperties', 'required'];
}
