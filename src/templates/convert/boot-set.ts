import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import { canonizeXname, looksLikeNid } from '../../nodes/stored-name.js';
import { dropFields } from './drop.js';
import { findInTemplate, type ConversionFinding } from './finding.js';
import { isLegalName } from '../names.js';

/** A boot set of v2, and what was found. */
interface ConvertedBootSet {
  readonly bootSet: JsonObject;
  readonly findings: readonly ConversionFinding[];
}

const nodeFields = ['node_list', 'node_roles_groups', 'node_groups'];

/**
 * The boot set of v2 that a boot set of v1 becomes. `passthrough` takes the place of that of a root file system provider which is gone.
 */
export function convertBootSet(key: string, value: JsonValue, passthrough: string | undefined): ConvertedBootSet {
  const path = ['boot_sets', key];
  const object: JsonObject = isObject(value) ? value : new Map<string, JsonValue>();
  const { left: bootSet, findings: dropped } = dropFields(object, 'boot set', path);
  const findings = [...dropped, ...checkNames(key, object), ...checkRequired(key, bootSet)];
  const type = bootSet.get('type');
  if (type !== 's3') {
    bootSet.set('type', 's3');
    findings.push(findInTemplate('type', [...path, 'type'], `boot_sets.${key}.type becomes s3, the only type of v2.`));
  }
  if (!bootSet.has('arch')) bootSet.set('arch', 'X86');
  findings.push(...convertNodes(key, bootSet), ...convertProvider(key, bootSet, passthrough));
  return { bootSet, findings };
}

function checkNames(key: string, bootSet: JsonObject): ConversionFinding[] {
  const path = ['boot_sets', key];
  const inner = bootSet.get('name');
  const illegal = `"${key}" is not a name of a boot set: v2 takes letters, digits and -._, at most 127, and a letter or digit at both ends.`;
  return [
    ...(isLegalName(key) ? [] : [findInTemplate('set-name', path, illegal, 'error')]),
    ...(typeof inner === 'string' && inner !== key
      ? [
          findInTemplate(
            'set-name',
            [...path, 'name'],
            `boot_sets.${key} was called "${inner}" within: v2 calls it ${key}.`,
          ),
        ]
      : []),
  ];
}

function checkRequired(key: string, bootSet: JsonObject): ConversionFinding[] {
  const path = ['boot_sets', key];
  const hasPath = typeof bootSet.get('path') === 'string' && bootSet.get('path') !== '';
  return [
    ...(hasPath
      ? []
      : [findInTemplate('no-path', path, `boot_sets.${key} has no path: nothing says which image to boot.`)]),
    ...(nodeFields.some((field) => bootSet.has(field))
      ? []
      : [
          findInTemplate(
            'no-nodes',
            path,
            `boot_sets.${key} has no node_list, node_roles_groups or node_groups: v2 requires one.`,
          ),
        ]),
  ];
}

function convertNodes(key: string, bootSet: JsonObject): ConversionFinding[] {
  const nodes = bootSet.get('node_list');
  if (!Array.isArray(nodes)) return [];
  const findings: ConversionFinding[] = [];
  const path = ['boot_sets', key, 'node_list'];
  const canonical = nodes.map((node, index) => {
    if (typeof node !== 'string' || looksLikeNid(node)) return node;
    const name = canonizeXname(node);
    if (name !== node) findings.push(findInTemplate('xname', [...path, index], `${node} becomes ${name}.`));
    return name;
  });
  const nid = nodes.find((node) => typeof node === 'string' && looksLikeNid(node));
  if (typeof nid === 'string') {
    const message = `boot_sets.${key}.node_list contains ${nid}: BOS knows nodes by their xnames.`;
    findings.push(findInTemplate('nid', [...path, nodes.indexOf(nid)], message));
  }
  bootSet.set('node_list', canonical);
  return findings;
}

function convertProvider(key: string, bootSet: JsonObject, passthrough: string | undefined): ConversionFinding[] {
  const provider = bootSet.get('rootfs_provider');
  if (typeof provider !== 'string' || provider === 'sbps') return [];
  const path = ['boot_sets', key, 'rootfs_provider'];
  const gone = `boot_sets.${key}.rootfs_provider ${provider} does not exist in BOS 2.45 and later`;
  if (passthrough === undefined) {
    return [findInTemplate('rootfs', path, `${gone}: use sbps, with --rootfs-passthrough TEXT.`)];
  }
  bootSet.set('rootfs_provider', 'sbps').set('rootfs_provider_passthrough', passthrough);
  return [findInTemplate('rootfs', path, `${gone}: it becomes sbps, with the passthrough that was given.`, 'done')];
}
