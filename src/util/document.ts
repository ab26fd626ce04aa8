import { resolve } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { FileError, UsageError } from '../errors/input.js';
import { InterruptedError } from '../errors/outcome.js';
import { describeFault } from './fault.js';
import type { Io } from './io.js';
import { JsonSyntaxError, parseJson } from './json/parse.js';
import { readFileBytes, readLimited } from './read-file.js';
import { isObject, type JsonObject, type JsonValue } from './json/value.js';

/** How a document is read: `strict` also takes TOML, and refuses a key that stands twice in JSON. */
interface DocumentOptions {
  readonly flag?: string;
  readonly strict?: boolean;
}

/**
 * The object in a JSON or YAML file; `-` is standard input, and a pipe will do. Text that begins with a bracket is JSON,
 * unless the file is called .yaml or .yml. Throws FileError, which contains the file and the line, and UsageError when
 * the option `flag` gives an empty name.
 */
export async function readDocument(
  io: Io,
  name: string,
  { flag = '--file', strict = false }: DocumentOptions = {},
): Promise<JsonObject> {
  const shown = showName(name);
  const text = await readFileText(io, name, flag);
  if (text.trim() === '') throw new FileError(`${shown} is empty.`, { hint: 'It must contain an object.' });
  const value = (strict ? await readToml(text, name) : undefined) ?? (await readJsonOrYaml(text, name, strict));
  if (!isObject(value)) throw new FileError(`${shown} does not contain an object, but ${describe(value)}.`);
  return value;
}

function readJsonOrYaml(text: string, name: string, strict: boolean): JsonValue | Promise<JsonValue> {
  return isJsonText(text, name) ? readJson(text, showName(name), strict) : readYaml(text, showName(name));
}

/** Whether a text is read as JSON: it begins with a bracket, and the file's name does not say YAML. */
export function isJsonText(text: string, name: string): boolean {
  return /^\ufeff?\s*[{[]/.test(text) && !/\.ya?ml$/.test(name);
}

/** A line of TOML that neither JSON nor YAML has as an object's: `key = `, `[table]`. */
const tomlLine =
  /^(?:[ \t]*(?:#.*)?\r?\n)*(?:[\w."'-]+[ \t]*=|\[{1,2}[\w."' -]+\]{1,2}[ \t]*\r?\n[ \t]*[\w."'-]+[ \t]*=)/;

/** The tables of a text that is TOML by the file's name or by how it begins; undefined for other text. */
export async function readToml(text: string, name: string): Promise<JsonObject | undefined> {
  if (!name.endsWith('.toml') && !tomlLine.test(text)) return undefined;
  const { parseToml, TomlSyntaxError } = await import('./toml/parse.js');
  try {
    return parseToml(text);
  } catch (error) {
    if (error instanceof TomlSyntaxError)
      throw new FileError(`${showName(name)}, line ${error.line}: ${error.reason}.`, { cause: error });
    throw error;
  }
}

/** The text of a file, which is UTF-8; `-` is standard input. Throws as readDocument does. */
export async function readFileText(io: Io, name: string, flag: string): Promise<string> {
  if (name === '') throw new UsageError(`Invalid value for '${flag}': the name is empty`);
  return decodeText(await readInputBytes(io, name), showName(name));
}

/** The name of a file as people see it: `-` is standard input. */
export function showName(name: string): string {
  return name === '-' ? 'standard input' : name;
}

/** The object in the text of an option; `strict` refuses a key that stands twice. Throws UsageError. */
export function readObjectOption(text: string, flag: string, { strict = false } = {}): JsonObject {
  try {
    const value = parseJson(text, { uniqueKeys: strict });
    if (isObject(value)) return value;
    throw new UsageError(`Invalid value for '${flag}': it must be a JSON object, not ${describe(value)}`);
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw new UsageError(`Invalid value for '${flag}': ${error.message}`);
    throw error;
  }
}

/** The bytes of a file; `-` is standard input. Throws FileError, and InterruptedError. */
export async function readInputBytes(io: Io, name: string): Promise<Uint8Array> {
  try {
    if (name !== '-') return await readFileBytes(resolve(io.cwd, name), io.signal);
    const bytes = await readLimited(addAbortSignal(io.signal, io.stdin));
    // Ctrl-C also ends the program that writes to the pipe, and its end may come first.
    await nextTurn();
    io.signal.throwIfAborted();
    return bytes;
  } catch (cause) {
    if (io.signal.aborted) throw new InterruptedError(String(io.signal.reason));
    const reason = describeFault(cause, { ENOENT: 'there is no such file' });
    throw new FileError(`${showName(name)} cannot be read: ${reason}.`, { cause });
  }
}

/** UTF-8 -> text. Throws FileError. */
export function decodeText(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FileError(`${shown} is not UTF-8.`, { cause });
  }
}

/** The value of a JSON text. Throws FileError, which contains the file, line and column. */
export function readJson(text: string, shown: string, uniqueKeys: boolean): JsonValue {
  try {
    return parseJson(text, { uniqueKeys });
  } catch (error) {
    if (error instanceof JsonSyntaxError) {
      throw new FileError(`${shown}, line ${error.line}, column ${error.column}: ${error.reason}.`, { cause: error });
    }
    throw error;
  }
}

async function readYaml(text: string, shown: string): Promise<JsonValue> {
  const { parseYaml } = await import('./yaml/parse.js');
  return explainYaml(() => parseYaml(text), shown);
}

/** What `read` returns, with a FileError instead of a YamlSyntaxError. */
export async function explainYaml<Result>(read: () => Result, shown: string): Promise<Result> {
  const { YamlSyntaxError } = await import('./yaml/parse.js');
  try {
    return read();
  } catch (error) {
    if (error instanceof YamlSyntaxError) {
      throw new FileError(`${shown}, line ${error.line}: ${error.reason}`, { cause: error });
    }
    throw error;
  }
}

function describe(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a number';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
