import { JsonNumber, type JsonObject, type JsonValue } from './value.js';

/** The text is not JSON. `position` counts UTF-16 units from 0, `line` and `column` from 1. */
export class JsonSyntaxError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(
    readonly reason: string,
    readonly position: number,
    text: string,
  ) {
    const before = text.slice(0, position);
    const line = before.split('\n').length;
    const column = position - before.lastIndexOf('\n');
    super(`${reason} at line ${line}, column ${column}`);
    this.line = line;
    this.column = column;
  }
}

/** Deeper nesting than this is refused, so that no input can exhaust the stack. */
const maximumDepth = 1000;

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const space = /[ \t\n\r]*/y;
// Everything a string may hold as it stands (RFC 8259, section 7).
// eslint-disable-next-line no-control-regex -- the RFC names the control characters
const plain = /[^"\\\u0000-\u001f]*/y;
const escapes: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** As parseJson; undefined for what is not JSON. */
export function tryParseJson(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/**
 * JSON text (RFC 8259; a leading byte order mark is ignored) -> value. Of a repeated key the last value counts,
 * at the place of the first; with `uniqueKeys` it is an error. Throws JsonSyntaxError.
 */
export function parseJson(text: string, { uniqueKeys = false } = {}): JsonValue {
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const value = readValue(0);
  skipSpace();
  if (position < text.length) fail('Unexpected text after the value');
  return value;

  function fail(reason: string): never {
    const found = text[position];
    if (found === undefined) throw new JsonSyntaxError('Unexpected end', position, text);
    if (/^(?:\/[/*]|#)/.test(text.slice(position, position + 2)))
      throw new JsonSyntaxError('A comment, which JSON does not have', position, text);
    if (found === "'") throw new JsonSyntaxError('Single quotes, where JSON has double quotes', position, text);
    throw new JsonSyntaxError(reason, position, text);
  }

  function skipSpace(): void {
    space.lastIndex = position;
    space.test(text);
    position = space.lastIndex;
  }

  function readValue(depth: number): JsonValue {
    if (depth > maximumDepth) fail(`More than ${maximumDepth} levels`);
    skipSpace();
    switch (text[position]) {
      case '{':
        return readObject(depth);
      case '[':
        return readArray(depth);
      case '"':
        return readString();
      case 't':
        return readWord('true', true);
      case 'f':
        return readWord('false', false);
      case 'n':
        return readWord('null', null);
      default:
        return readNumber();
    }
  }

  function readWord<T extends JsonValue>(word: string, value: T): T {
    if (!text.startsWith(word, position)) fail('Unexpected text');
    position += word.length;
    return value;
  }

  function readNumber(): JsonNumber {
    number.lastIndex = position;
    const found = number.exec(text);
    if (!found) fail('Unexpected text');
    position = number.lastIndex;
    return new JsonNumber(found[0]);
  }

  function readString(): string {
    let value = '';
    position += 1;
    for (;;) {
      plain.lastIndex = position;
      plain.test(text);
      value += text.slice(position, plain.lastIndex);
      position = plain.lastIndex;
      if (text[position] === '"') {
        position += 1;
        return value;
      }
      if (text[position] !== '\\') fail('A control character in a string');
      value += readEscape();
    }
  }

  function readEscape(): string {
    const letter = text[position + 1] ?? '';
    if (letter === 'u') {
      const hex = text.slice(position + 2, position + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) fail('A bad \\u escape');
      position += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const character = escapes[letter];
    if (character === undefined) fail('A bad escape');
    position += 2;
    return character;
  }

  function readArray(depth: number): JsonValue[] {
    const items: JsonValue[] = [];
    position += 1;
    skipSpace();
    if (take(']')) return items;
    for (;;) {
      items.push(readValue(depth + 1));
      skipSpace();
      if (take(']')) return items;
      takeComma(']');
    }
  }

  function readObject(depth: number): JsonObject {
    const members: JsonObject = new Map();
    position += 1;
    skipSpace();
    if (take('}')) return members;
    for (;;) {
      skipSpace();
      if (text[position] !== '"') fail('Expected a key in double quotes');
      const start = position;
      const key = readString();
      if (uniqueKeys && members.has(key)) {
        position = start;
        fail(`The key "${key}" a second time`);
      }
      skipSpace();
      if (!take(':')) fail('Expected :');
      members.set(key, readValue(depth + 1));
      skipSpace();
      if (take('}')) return members;
      takeComma('}');
    }
  }

  /** The comma between two entries, and not after the last. */
  function takeComma(end: string): void {
    const comma = position;
    if (!take(',')) fail(`Expected , or ${end}`);
    skipSpace();
    if (text[position] !== end) return;
    position = comma;
    fail(`A comma after the last entry, before ${end}`);
  }

  function take(character: string): boolean {
    if (text[position] !== character) return false;
    position += 1;
    return true;
  }
}
