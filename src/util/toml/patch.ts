import { parseTOML, type AST } from 'toml-eslint-parser';
import { isObject, type JsonObject, type JsonValue } from '../json/value.js';
import { writeJson } from '../json/write.js';
import { findChanges, type TomlChange } from './changes.js';
import { parseToml } from './parse.js';
import { formatToml } from './write.js';

/** A text cannot be changed so that it says just what it should. */
export class TomlPatchError extends Error {}

/**
 * TOML text -> the text that says `after`, changed in the places that differ alone: comments, order, blanks and how values are
 * written stay. Throws TomlSyntaxError, and TomlPatchError where no such change was found.
 */
export function patchToml(text: string, after: JsonObject): string {
  const patched = findChanges(parseToml(text), after).reduce(applyChange, text);
  if (!says(patched, after)) throw new TomlPatchError('no change in place leads there');
  return patched;
}

function says(text: string, data: JsonObject): boolean {
  try {
    return writeJson(normalize(parseToml(text))) === writeJson(normalize(data));
  } catch {
    return false;
  }
}

/** In one order, and without empty tables: a table made by dotted keys is gone with the last of them. */
function normalize(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(normalize);
  if (!isObject(value)) return value;
  const members = [...value].map(([key, member]) => [key, normalize(member)] as const);
  const kept = members.filter(([, member]) => !isObject(member) || member.size > 0);
  return new Map(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A key and its value as it stands in the text: `path` is that of the whole document. */
interface Entry {
  readonly path: readonly string[];
  readonly node: AST.TOMLKeyValue;
  /** Within `{ … }`. */
  readonly inline: AST.TOMLInlineTable | undefined;
}

interface Section {
  readonly path: readonly string[];
  readonly node: AST.TOMLTable;
}

function applyChange(text: string, { keys, value }: TomlChange): string {
  const [top] = parseTOML(text, { tomlVersion: '1.0' }).body;
  const sections = top.body
    .filter((node) => node.type === 'TOMLTable')
    .map((node) => ({ path: node.resolvedKey.map(String), node }));
  const entries = [
    ...top.body.filter((node) => node.type === 'TOMLKeyValue').flatMap((node) => readEntries(node, [])),
    ...sections.flatMap(({ path, node }) => node.body.flatMap((entry) => readEntries(entry, path))),
  ];
  if (value === undefined) return remove(text, keys, entries, sections);
  const found = entries.find(({ path }) => isSame(path, keys));
  if (found) return splice(text, found.node.value.range, formatValue(value));
  return insert(text, keys, value, entries, sections);
}

function readEntries(node: AST.TOMLKeyValue, section: readonly string[], inline?: AST.TOMLInlineTable): Entry[] {
  const path = [...section, ...node.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value))];
  const { value } = node;
  const inner = value.type === 'TOMLInlineTable' ? value.body.flatMap((entry) => readEntries(entry, path, value)) : [];
  return [{ path, node, inline }, ...inner];
}

function remove(
  text: string,
  keys: readonly string[],
  entries: readonly Entry[],
  sections: readonly Section[],
): string {
  const ranges = [
    ...entries
      .filter(({ path }) => startsWith(path, keys))
      .map(({ node, inline }) => (inline ? inlineRange(node, inline) : lineRange(text, node.range))),
    ...sections.filter(({ path }) => startsWith(path, keys)).map(({ node }) => lineRange(text, node.range)),
  ];
  // From the end, so that the places before it stay true. What lies within another is gone with it.
  return ranges
    .filter((range) => !ranges.some((other) => other !== range && other[0] <= range[0] && range[1] <= other[1]))
    .sort(([one], [other]) => other - one)
    .reduce((left, range) => splice(left, range, ''), text);
}

/** Beside the entry before it, where there is a table; in a table of its own else. */
function insert(
  text: string,
  keys: readonly string[],
  value: JsonValue,
  entries: readonly Entry[],
  sections: readonly Section[],
): string {
  const owner = keys.slice(0, -1);
  const key = keys.at(-1) ?? '';
  const line = `${formatKeys([key])} = ${formatValue(value)}`;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const inline = entries.find(({ path, node }) => isSame(path, owner) && node.value.type === 'TOMLInlineTable')?.node
    .value;
  if (inline?.type === 'TOMLInlineTable') return insertInline(text, inline, line);
  const section = sections.find(({ path, node }) => node.kind === 'standard' && isSame(path, owner));
  if (section) return insertLine(text, (section.node.body.at(-1) ?? section.node.key).range[1], line, eol);
  const sibling = entries.filter(({ path, inline: within }) => !within && isSame(path.slice(0, -1), owner)).at(-1);
  if (sibling) {
    const prefix = sibling.node.key.keys
      .slice(0, -1)
      .map((part) => text.slice(...part.range))
      .join('.');
    return insertLine(text, sibling.node.range[1], prefix === '' ? line : `${prefix}.${line}`, eol);
  }
  if (owner.length === 0) return `${line}${eol}${text}`;
  const start = text === '' || text.endsWith('\n') ? text : text + eol;
  const gap = text === '' ? '' : eol;
  return `${start}${gap}[${formatKeys(owner)}]${eol}${line}${eol}`;
}

function insertInline(text: string, table: AST.TOMLInlineTable, entry: string): string {
  const last = table.body.at(-1);
  if (last) return splice(text, [last.range[1], last.range[1]], `, ${entry}`);
  return splice(text, table.range, `{ ${entry} }`);
}

/** Below the line in which something ends. */
function insertLine(text: string, end: number, line: string, eol: string): string {
  const at = endOfLine(text, end);
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  return before.endsWith('\n') ? `${before}${line}${eol}${behind}` : `${before}${eol}${line}${behind}`;
}

/** Behind the line feed of the line, or at the end of the text. */
function endOfLine(text: string, position: number): number {
  const feed = text.indexOf('\n', position);
  return feed === -1 ? text.length : feed + 1;
}

/** The whole lines of a range, with a comment behind it. */
function lineRange(text: string, [start, end]: readonly [number, number]): [number, number] {
  return [text.lastIndexOf('\n', start - 1) + 1, endOfLine(text, end)];
}

/** An entry of `{ … }` with the comma that goes with it. */
function inlineRange(entry: AST.TOMLKeyValue, { body }: AST.TOMLInlineTable): [number, number] {
  const index = body.indexOf(entry);
  const [before, behind] = [body[index - 1], body[index + 1]];
  if (before) return [before.range[1], entry.range[1]];
  return [entry.range[0], behind ? behind.range[0] : entry.range[1]];
}

function splice(text: string, [start, end]: readonly [number, number], inner: string): string {
  return text.slice(0, start) + inner + text.slice(end);
}

/** A value as it stands behind `key = `. */
function formatValue(value: JsonValue): string {
  return isObject(value) ? '{}' : formatToml(new Map([['v', value]])).slice('v = '.length, -1);
}

function formatKeys(keys: readonly string[]): string {
  return keys.map((key) => formatToml(new Map([[key, '']])).slice(0, -' = ""\n'.length)).join('.');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && startsWith(one, other);
}

function startsWith(path: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((key, index) => path[index] === key);
}
