import { canonizeXname } from '../../nodes/stored-name.js';
import { formatYaml } from '../../util/yaml/write.js';
import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';

/** Fields of a record that say what the template is called and whose it is: no request may contain them. */
const identity: readonly string[] = ['name', 'tenant', 'links'];

/** A template without what the service sets itself: what can be sent. */
export function dropIdentity(record: JsonObject): JsonObject {
  return new Map([...record].filter(([field]) => !identity.includes(field)));
}

/**
 * A template as BOS stores it, whether it was read from BOS or from a file: an architecture in each boot set and no name, names of nodes in
 * their one form, no `cfs` without a configuration. Releases that store no architecture mean X86 as well. Keys are sorted, since
 * their order means nothing.
 */
export function canonizeTemplate(record: JsonObject): JsonObject {
  const sets = record.get('boot_sets');
  const canonical = new Map(dropIdentity(record));
  if (isObject(sets))
    canonical.set('boot_sets', new Map(Array.from(sets, ([key, set]) => [key, canonizeBootSet(set)])));
  return sortKeys(dropEmptyConfiguration(canonical)) as JsonObject;
}

function canonizeBootSet(value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  const set: JsonObject = new Map([['arch', 'X86'], ...[...value].filter(([field]) => field !== 'name')]);
  const nodes = set.get('node_list');
  if (Array.isArray(nodes)) {
    set.set(
      'node_list',
      nodes.map((node) => (typeof node === 'string' ? canonizeXname(node) : node)),
    );
  }
  return dropEmptyConfiguration(set);
}

function dropEmptyConfiguration(holder: JsonObject): JsonObject {
  const cfs = holder.get('cfs');
  const isEmpty = isObject(cfs) ? !cfs.get('configuration') : cfs === null;
  return isEmpty ? new Map([...holder].filter(([field]) => field !== 'cfs')) : holder;
}

/** A template as YAML in the one form in which two are compared; nothing for none. */
export function fixedForm(template: JsonObject | undefined): string {
  return template === undefined ? '' : formatYaml(canonizeTemplate(template));
}

/** The same value with the keys of all objects sorted. */
export function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const entries = [...value].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return new Map(entries.map(([key, member]) => [key, sortKeys(member)]));
}
