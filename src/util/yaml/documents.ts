import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Document, type Node } from 'yaml';
import type { JsonValue } from '../json/value.js';
import { convertYaml } from './parse.js';

/** A place in a value: keys, and positions in lists. */
export type ValuePath = readonly (string | number)[];

/** One document of a stream. */
interface YamlDocument {
  readonly value: JsonValue;
  /** The line, from 1, of the key or list item at a path; of the nearest one around it when there is none. */
  readonly lineOf: (path: ValuePath) => number;
}

/** YAML text -> its documents; those that hold nothing are left out. Throws YamlSyntaxError. */
export function parseYamlDocuments(text: string): YamlDocument[] {
  return readAll(text, (document, counter) => convertYaml(document, counter)).filter(({ value }) => value !== null);
}

/** Where the values of a JSON text stand, which is read as YAML for that. */
export function locateJson(text: string): YamlDocument['lineOf'] {
  const [document] = readAll(text, () => null);
  return (path) => document?.lineOf(path) ?? 1;
}

function readAll(text: string, read: (document: Document.Parsed, counter: LineCounter) => JsonValue): YamlDocument[] {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { intAsBigInt: true, lineCounter });
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => ({
    value: read(document, lineCounter),
    lineOf: (path) => lineCounter.linePos(findStart(document.contents, path)).line,
  }));
}

/** The offset at which what a path leads to begins, as far as the path leads. */
function findStart(root: unknown, path: ValuePath): number {
  let [node, start] = [root, startOf(root)];
  for (const step of path) {
    const next = findMember(node, step);
    if (next === undefined) break;
    [node, start] = [next.value, startOf(next.key ?? next.value)];
  }
  return start;
}

function findMember(node: unknown, step: string | number): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const value: unknown = node.items[Number(step)];
    return value === undefined ? undefined : { value };
  }
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && (key.value === step || key.source === step));
}

function startOf(node: unknown): number {
  return (node as Partial<Node> | null)?.range?.[0] ?? 0;
}
