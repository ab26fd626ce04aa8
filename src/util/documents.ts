import { explainYaml, isJsonText, readJson, readToml, showName } from './document.js';
import type { JsonValue } from './json/value.js';
import type { ValuePath } from './yaml/documents.js';

/** One document of a file. */
export interface TextDocument {
  readonly value: JsonValue;
  readonly form: 'json' | 'yaml' | 'toml';
  /** The line, from 1, of what stands at a path, or of the nearest around it; undefined for TOML. */
  readonly lineOf: (path: ValuePath) => number | undefined;
}

/**
 * The documents in the text of a file: one of JSON or TOML, any number of YAML. `name` is that of the file, which errors
 * show, `-` for standard input. Throws FileError, which contains the file and the line.
 */
export async function parseDocuments(text: string, name: string): Promise<TextDocument[]> {
  if (text.trim() === '') return [];
  const tables = await readToml(text, name);
  if (tables) return [{ value: tables, form: 'toml', lineOf: () => undefined }];
  const { parseYamlDocuments, locateJson } = await import('./yaml/documents.js');
  if (isJsonText(text, name)) {
    const value = readJson(text, showName(name), true);
    let locate: ((path: ValuePath) => number) | undefined;
    return [{ value, form: 'json', lineOf: (path) => (locate ??= locateJson(text))(path) }];
  }
  const documents = await explainYaml(() => parseYamlDocuments(text), showName(name));
  return documents.map((document) => ({ ...document, form: 'yaml' }));
}
