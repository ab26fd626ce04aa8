import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { JsonNumber, type JsonObject, type JsonValue } from '../json/value.js';

/** The text is not YAML, or has a value that JSON has not. `line` counts from 1. */
export class YamlSyntaxError extends Error {
  constructor(
    readonly reason: string,
    readonly line: number,
  ) {
    super(`${reason} (line ${line})`);
  }
}

const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** A few lines of aliases can stand for more than fits into memory. */
const mostNodes = 1_000_000;
const mostLevels = 1000;
const tooDeep = `More than ${mostLevels} levels`;

/** What is wrong in plain words, by the code of the parser, when its own speak of its grammar. */
const plainWords: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'A second document begins here, but only one is allowed',
  BAD_INDENT: 'The indentation does not fit the lines before, or a bracket is not closed',
  BAD_SCALAR_START: 'A value that begins with such a character needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'A second colon or a list on one line: text that contains ": " needs quotes',
  BLOCK_IN_FLOW: 'Inside brackets, write values without - and without a block',
  MULTILINE_IMPLICIT_KEY: 'A key has no colon, or is not on one line',
  TAB_AS_INDENT: 'A tab is not indentation: use spaces',
  RESOURCE_EXHAUSTION: 'More levels than can be read',
  TAG_RESOLVE_FAILED: 'A tag (!) that means nothing here',
};

/** What is wrong, without the parser's advice to programmers. */
function describeError(
  { code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  document: Document.Parsed,
): string {
  if (code === 'DUPLICATE_KEY') return `The key "${findKey(document, pos[0])}" a second time`;
  return plainWords[code] ?? (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}

/** The text of the key that begins at an offset. */
function findKey(document: Document.Parsed, offset: number): string {
  let found = '';
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.range?.[0] !== offset) return undefined;
      found = key.source ?? String(key.value);
      return visit.BREAK;
    },
  });
  return found;
}

/** YAML 1.2 text of one document -> value; numbers keep their text and keys their order. Throws YamlSyntaxError. */
export function parseYaml(text: string): JsonValue {
  const lineCounter = new LineCounter();
  return convertYaml(parseDocument(text, { intAsBigInt: true, lineCounter }), lineCounter);
}

/** The value of a parsed document, whose integers are bigints. Throws YamlSyntaxError. */
export function convertYaml(document: Document.Parsed, lineCounter: LineCounter): JsonValue {
  const [error] = document.errors;
  if (error) throw new YamlSyntaxError(describeError(error, document), error.linePos?.[0].line ?? 1);
  let [nodes, depth] = [0, 0];
  const open = new Set<unknown>();
  // An alias stands for what had its anchor last, before it. Looked for in the document each would take time that grows with it.
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node | undefined>();
  return convert(document.contents);

  function convert(node: unknown): JsonValue {
    nodes += 1;
    if (node === null || node === undefined) return null;
    if (nodes > mostNodes) throw fault('More values than a file may contain, with aliases counted', node);
    if (isAlias(node)) return convertAlias(node);
    remember(node);
    if (!isSeq(node) && !isMap(node)) return convertLeaf(node);
    if (depth === mostLevels) throw fault(tooDeep, node);
    depth += 1;
    const value = isSeq(node) ? node.items.map(convert) : convertMembers(node);
    depth -= 1;
    return value;
  }

  function convertLeaf(node: unknown): JsonValue {
    if (isScalar(node)) return convertScalar(node.value, node.source ?? '', node);
    throw fault('A value that JSON cannot express', node);
  }

  function convertMembers(node: YAMLMap): JsonObject {
    const members: JsonObject = new Map();
    for (const { key, value } of node.items) members.set(keyText(key), convert(value));
    return members;
  }

  function convertAlias(alias: Alias): JsonValue {
    if (open.size === 0) targets.set(alias, anchored.get(alias.source));
    const target = targets.get(alias);
    if (!target) throw fault(`*${alias.source} refers to nothing: there is no &${alias.source} before it`, alias);
    if (open.has(target)) throw fault(`*${alias.source} is inside what it refers to`, alias);
    open.add(target);
    const value = convert(target);
    open.delete(target);
    return value;
  }

  /** What stands instead of an alias was come by before. */
  function remember(node: unknown): void {
    const { anchor } = node as Partial<Scalar>;
    if (anchor !== undefined && open.size === 0) anchored.set(anchor, node as Node);
  }

  function keyText(key: unknown): string {
    remember(key);
    if (!isScalar(key)) throw fault('A key that is not text', key);
    if (key.value === '<<' && key.source === '<<')
      throw fault('A merge key (<<) is YAML 1.1: write its members out', key);
    return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
  }

  function convertScalar(value: unknown, source: string, node: unknown): JsonValue {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (jsonNumber.test(source)) return new JsonNumber(source);
    if (typeof value === 'bigint') return new JsonNumber(value.toString());
    if (typeof value === 'number' && Number.isFinite(value)) return new JsonNumber(String(value));
    throw fault(`${source} cannot be expressed in JSON`, node);
  }

  function fault(reason: string, node: unknown): YamlSyntaxError {
    const start = (node as Partial<Node>).range?.[0] ?? 0;
    return new YamlSyntaxError(reason, lineCounter.linePos(start).line);
  }
}
