import { bootSet, V2SessionTemplate } from '../api/models/template.js';
import { isObject, type JsonObject, type JsonValue } from '../util/json/value.js';
import { didYouMean } from '../util/suggest.js';
import { listWords } from '../util/words.js';

/** Where a field can stand in a template. */
export type FieldLevel = 'template' | 'boot set' | 'cfs';

/** The fields that v2 has at each level, from the schema. */
export const knownFields: Readonly<Record<FieldLevel, readonly string[]>> = {
  template: Object.keys(V2SessionTemplate.shape),
  'boot set': Object.keys(bootSet.shape),
  cfs: ['configuration'],
};

const places: Readonly<Record<FieldLevel, string>> = {
  template: 'belongs at the top of the template',
  'boot set': 'belongs in a boot set',
  cfs: 'belongs in cfs',
};

/** Fields that only templates of v1 have, by level. */
const onlyV1: Readonly<Record<FieldLevel, readonly string[]>> = {
  template: ['cfs_url', 'cfs_branch', 'partition', 'templateUrl'],
  'boot set': ['boot_ordinal', 'shutdown_ordinal', 'network'],
  cfs: ['clone_url', 'branch', 'commit', 'playbook'],
};

/** A field at its place: `boot_sets.compute.arch` is `arch` of the path `boot_sets`, `compute`. */
export interface PlacedField {
  readonly path: readonly PropertyKey[];
  readonly key: string;
}

/** The field as people find it: `boot_sets.compute.arch`. */
export function fieldPath({ path, key }: PlacedField): string {
  return [...path, key].join('.');
}

/** The fields of a template that only v1 has, wherever they stand. */
export function findV1Fields(template: JsonObject): PlacedField[] {
  return levels(template).flatMap(({ path, object }) =>
    onlyV1[levelOf(path)].filter((key) => object.has(key)).map((key) => ({ path, key })),
  );
}

/** Where a field belongs that stands at the wrong level: `belongs in a boot set`; undefined when it is not one. */
export function findRightPlace({ path, key }: PlacedField): string | undefined {
  const level = (Object.keys(knownFields) as FieldLevel[]).find((name) => knownFields[name].includes(key));
  return level === undefined || level === levelOf(path) ? undefined : places[level];
}

/** One sentence about all fields that are not known, and what may have been meant: `a and b are not fields …`. */
export function describeUnknown(unknown: readonly PlacedField[]): string {
  const verb = unknown.length === 1 ? 'is not a field' : 'are not fields';
  const hints = unknown.map((field) => didYouMean(field.key, knownFields[levelOf(field.path)]));
  const text = `${listWords(unknown.map(fieldPath))} ${verb} of a template that bos knows.`;
  return [text, ...new Set(hints.filter((hint) => hint !== undefined))].join(' ');
}

/** All objects of a template that have fields of their own, with their paths. */
function levels(template: JsonObject): { path: string[]; object: JsonObject }[] {
  const sets = template.get('boot_sets');
  const bootSets = isObject(sets) ? [...sets].map(([name, set]) => ({ path: ['boot_sets', name], value: set })) : [];
  const owners: { path: string[]; value: JsonValue }[] = [{ path: [], value: template }, ...bootSets];
  return owners.flatMap(({ path, value }) => {
    if (!isObject(value)) return [];
    const cfs = value.get('cfs');
    return [{ path, object: value }, ...(isObject(cfs) ? [{ path: [...path, 'cfs'], object: cfs }] : [])];
  });
}

function levelOf(path: readonly PropertyKey[]): FieldLevel {
  if (path.at(-1) === 'cfs' && path.length !== 2) return 'cfs';
  return path.length === 0 ? 'template' : 'boot set';
}
