import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { JsonNumber, type JsonObject, type JsonValue } from '../json/value.js';

/** The text is no YAML, or says something that JSON cannot. `line` counts from 1. */
export class YamlSyntaxError extends Error {
  constructor(
    readonly reason: string,
    readonly line: number,
  ) {
    super(`${reason} (line ${line})`);
  }
}

const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** YAML 1.2 text of one document -> value; numbers keep their text and keys their order. Throws YamlSyntaxError. */
export function parseYaml(text: string): JsonValue {
  const document = parseDocument(text, { intAsBigInt: true, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw new YamlSyntaxError(error.message.split('\n')[0] ?? '', error.linePos?.[0].line ?? 1);
  return convert(document.contents, document, text);
}

function convert(node: unknown, document: Document.Parsed, text: string): JsonValue {
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return convert(node.resolve(document), document, text);
  if (isSeq(node)) return node.items.map((item) => convert(item, document, text));
  if (isMap(node)) {
    const members: JsonObject = new Map();
    for (const { key, value } of node.items) members.set(keyText(key, text), convert(value, document, text));
    return members;
  }
  if (isScalar(node)) return convertScalar(node.value, node.source ?? '', lineOf(node.range?.[0] ?? 0, text));
  throw new YamlSyntaxError('Something that JSON cannot say', 1);
}

function keyText(key: unknown, text: string): string {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  throw new YamlSyntaxError('A key that is no text', lineOf(0, text));
}

function convertScalar(value: unknown, source: string, line: number): JsonValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return new JsonNumber(jsonNumber.test(source) ? source : value.toString());
  if (typeof value === 'number' && jsonNumber.test(source)) return new JsonNumber(source);
  if (typeof value === 'number' && Number.isFinite(value)) return new JsonNumber(String(value));
  throw new YamlSyntaxError(`${source} cannot be said in JSON`, line);
}

function lineOf(offset: number, text: string): number {
  return text.slice(0, offset).split('\n').length;
}
