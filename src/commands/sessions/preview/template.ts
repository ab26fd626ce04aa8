import { lookUp, textAt } from '../../../output/path.js';
import { isObject, type JsonObject, type JsonValue } from '../../../util/json/value.js';

/** What a preview reads of a boot set of a session template. Source: the BOS schema V2BootSet. */
export interface BootSet {
  readonly name: string;
  /** The manifest of its image: `s3://boot-images/ID/manifest.json`. */
  readonly path: string;
  readonly arch: string;
  readonly kernelParameters: string;
  readonly rootfsProvider: string;
  readonly rootfsPassthrough: string;
  /** Empty when nodes are not configured. */
  readonly configuration: string;
  readonly nodes: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
}

/** What a preview reads of a session template. */
export interface SessionTemplate {
  /** Empty when it belongs to no tenant. */
  readonly tenant: string;
  readonly bootSets: readonly BootSet[];
}

/** A record of the service -> the template; a missing member is empty. */
export function readTemplate(record: JsonObject): SessionTemplate {
  const bootSets = lookUp(record, 'boot_sets');
  const common = lookUp(record, 'enable_cfs') === false ? undefined : textAt(record, 'cfs.configuration');
  return {
    tenant: textAt(record, 'tenant'),
    bootSets: isObject(bootSets) ? Array.from(bootSets, ([name, set]) => readBootSet(name, set, common)) : [],
  };
}

/** `common` is the configuration of the template; without one nothing is configured. */
function readBootSet(name: string, set: JsonValue, common: string | undefined): BootSet {
  return {
    name,
    path: textAt(set, 'path'),
    arch: textAt(set, 'arch') || 'X86',
    kernelParameters: textAt(set, 'kernel_parameters'),
    rootfsProvider: textAt(set, 'rootfs_provider'),
    rootfsPassthrough: textAt(set, 'rootfs_provider_passthrough'),
    configuration: common === undefined ? '' : textAt(set, 'cfs.configuration') || common,
    nodes: textsAt(set, 'node_list'),
    groups: textsAt(set, 'node_groups'),
    roles: textsAt(set, 'node_roles_groups'),
  };
}

function textsAt(set: JsonValue, path: string): string[] {
  const found = lookUp(set, path);
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string') : [];
}
