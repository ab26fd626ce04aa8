import { foldNodes } from '../../nodes/fold.js';
import { isObject, toJsonValue, type JsonObject, type JsonValue } from '../../util/json/value.js';
import { writeJson } from '../../util/json/write.js';
import { canonizeTemplate } from './canonical.js';

/** One difference between two templates; undefined where there is nothing. */
export interface TemplateChange {
  /** Keys joined by dots: `boot_sets.compute.path`. */
  readonly path: string;
  readonly from: JsonValue | undefined;
  readonly to: JsonValue | undefined;
}

/** What makes one template of another, in the order of the paths; nothing when BOS would store the same. */
export function compareTemplates(from: JsonObject, to: JsonObject): TemplateChange[] {
  return compareValues(canonizeTemplate(from), canonizeTemplate(to), []);
}

function compareValues(
  from: JsonValue | undefined,
  to: JsonValue | undefined,
  path: readonly string[],
): TemplateChange[] {
  if (isObject(from) && isObject(to)) {
    const keys = [...new Set([...from.keys(), ...to.keys()])].sort();
    return keys.flatMap((key) => compareValues(from.get(key), to.get(key), [...path, key]));
  }
  const isSame = from !== undefined && to !== undefined && writeJson(from) === writeJson(to);
  return isSame ? [] : [{ path: path.join('.'), from, to }];
}

/** A change as data: null stands for nothing. */
export function toChangeRecord({ path, from, to }: TemplateChange): JsonValue {
  return toJsonValue({ path, from: from ?? null, to: to ?? null });
}

/** A change in a few words: `removes cfs.configuration`, `arch: X86 -> ARM`, `node_list: adds x1000c0s1b0n0`. */
export function describeChange({ path, from, to }: TemplateChange): string {
  if (to === undefined) return `removes ${path}`;
  if (from === undefined) return `adds ${path}: ${shorten(to)}`;
  if (Array.isArray(from) && Array.isArray(to)) return describeList(path, from.map(textOf), to.map(textOf));
  return `${path}: ${shorten(from)} -> ${shorten(to)}`;
}

function describeList(path: string, from: readonly string[], to: readonly string[]): string {
  const added = to.filter((item) => !from.includes(item));
  const removed = from.filter((item) => !to.includes(item));
  const parts = [
    ...(added.length > 0 ? [`adds ${foldItems(added)}`] : []),
    ...(removed.length > 0 ? [`removes ${foldItems(removed)}`] : []),
  ];
  return `${path}: ${parts.join(', ') || 'moved'}`;
}

function foldItems(items: readonly string[]): string {
  return cut(items.every((item) => /^x\d+c\d/.test(item)) ? foldNodes(items) : items.join(', '));
}

function shorten(value: JsonValue): string {
  if (isObject(value)) return value.size === 0 ? '{}' : [...value.keys()].join(', ');
  return Array.isArray(value) ? foldItems(value.map(textOf)) : cut(textOf(value));
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : writeJson(value);
}

function cut(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
