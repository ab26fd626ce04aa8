import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import type { ValuePath } from '../../util/yaml/documents.js';
import { knownFields, type FieldLevel } from '../fields.js';
import { findInTemplate, type ConversionFinding } from './finding.js';

/** Fields that the service sets itself: v2 has them, and takes them from nobody. */
const setByService: readonly string[] = ['name', 'tenant', 'links'];

/** Fields that may not be empty, at any level. */
const notEmpty: readonly string[] = [
  'description',
  'configuration',
  'rootfs_provider',
  'node_list',
  'node_roles_groups',
  'node_groups',
];

/** What is left of an object, and what was left out of it. */
interface Dropped {
  readonly left: JsonObject;
  readonly findings: readonly ConversionFinding[];
}

/**
 * An object of a template without what v2 does not take: unknown fields and those of v1, nulls, empty values where there may be
 * none, and a `cfs` with nothing in it. `name` of the template goes too, without a word: it is the name of the file.
 */
export function dropFields(object: JsonObject, level: FieldLevel, path: ValuePath = []): Dropped {
  const findings: ConversionFinding[] = [];
  const left: JsonObject = new Map();
  for (const [field, value] of object) {
    if (level === 'template' && field === 'name') continue;
    const at = [...path, field];
    const shown = at.join('.');
    const reason = findReason(field, value, level);
    if (reason !== undefined) {
      findings.push(findInTemplate('dropped', at, `${shown} ${reason}.`));
    } else if (field === 'cfs' && isObject(value)) {
      const cfs = dropFields(value, 'cfs', at);
      findings.push(...cfs.findings);
      if (cfs.left.size > 0) left.set(field, cfs.left);
      else if (cfs.findings.length === 0) findings.push(findInTemplate('dropped', at, `${shown} is empty.`));
    } else left.set(field, value);
  }
  return { left, findings };
}

/** Why a field is left out, as the end of a sentence; undefined when it stays. */
function findReason(field: string, value: JsonValue, level: FieldLevel): string | undefined {
  if (!knownFields[level].includes(field)) return 'is not a field of v2';
  if (setByService.includes(field)) {
    return level === 'template' ? 'is set by the service' : 'is not a field of v2: the key of a boot set is its name';
  }
  if (value === null) return 'is null';
  if (field === 'cfs' && value === '') return 'is empty';
  if (notEmpty.includes(field) && (value === '' || (Array.isArray(value) && value.length === 0))) return 'is empty';
  return undefined;
}
