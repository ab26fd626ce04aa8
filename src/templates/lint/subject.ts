import { canonizeXname } from '../../nodes/stored-name.js';
import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import type { LintBootSet, LintFacts, LintSubject } from './facts.js';

/** A template -> what rules look at. */
export function readSubject(name: string | undefined, template: JsonObject, facts: LintFacts): LintSubject {
  const sets = template.get('boot_sets');
  const bootSets = isObject(sets) ? [...sets].flatMap(([key, set]) => (isObject(set) ? [readSet(key, set)] : [])) : [];
  return { name, template, bootSets, facts };
}

function readSet(key: string, set: JsonObject): LintBootSet {
  const text = (field: string): string => textOf(set.get(field));
  const cfs = set.get('cfs');
  return {
    key,
    at: ['boot_sets', key],
    has: (field) => set.has(field),
    path: text('path'),
    arch: text('arch') || 'X86',
    etag: text('etag'),
    kernelParameters: text('kernel_parameters'),
    provider: text('rootfs_provider'),
    passthrough: text('rootfs_provider_passthrough'),
    configuration: isObject(cfs) ? textOf(cfs.get('configuration')) : '',
    nodes: textsOf(set.get('node_list')).map(canonizeXname),
    groups: textsOf(set.get('node_groups')),
    roles: textsOf(set.get('node_roles_groups')),
  };
}

/** The text of a value; empty for what is none. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
