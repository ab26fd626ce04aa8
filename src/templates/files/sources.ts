import { FileError } from '../../errors/input.js';
import { decodeText, readInputBytes, showName } from '../../util/document.js';
import { parseDocuments, type TextDocument } from '../../util/documents.js';
import type { Io } from '../../util/io.js';
import { isObject, type JsonObject, type JsonValue } from '../../util/json/value.js';
import type { ArchiveFile } from '../../util/tar.js';
import type { ValuePath } from '../../util/yaml/documents.js';

/** One template as it stands in a file. */
export interface TemplateSource {
  /** The file as people see it. */
  readonly file: string;
  /** The file, and where in it, when it contains several: `t.yaml, document 2`. */
  readonly place: string;
  /** The name that the file gives to its only template; undefined when it contains several, and for standard input. */
  readonly stem: string | undefined;
  readonly document: JsonObject;
  readonly form: TextDocument['form'];
  /** The line of what stands at a path of the template; undefined when it is not known. */
  readonly lineOf: (path: ValuePath) => number | undefined;
}

/**
 * The templates in a file: one, or each document of a YAML stream, each entry of a list, each file of an archive (.tgz). `-` is
 * standard input. Throws FileError for what cannot be read, for an empty file, and for what is not an object.
 */
export async function readSources(io: Io, name: string): Promise<TemplateSource[]> {
  const bytes = await readInputBytes(io, name);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked && name.endsWith('.tgz')) throw new FileError(`${name} is not a gzip archive.`);
  if (!isPacked) return parseSources(decodeText(bytes, showName(name)), name);
  const { readArchive } = await import('./archive.js');
  return readPacked(readArchive(bytes, name).templates, name);
}

/** The templates in files of an archive. Throws FileError as readSources does. */
export async function readPacked(templates: readonly ArchiveFile[], name: string): Promise<TemplateSource[]> {
  const sources = await Promise.all(
    templates.map(async ({ path, bytes: content }) => parseSources(decodeText(content, path), `${name}/${path}`)),
  );
  return sources.flat();
}

/** The templates in the text of a file that is called `name`. Throws FileError as readSources does. */
export async function parseSources(text: string, name: string): Promise<TemplateSource[]> {
  const shown = showName(name);
  const documents = await parseDocuments(text, name);
  if (documents.length === 0)
    throw new FileError(`${shown} is empty.`, { hint: 'It must contain a session template.' });
  return documents.flatMap(({ value, form, lineOf }, index) => {
    const place = documents.length === 1 ? shown : `${shown}, document ${index + 1}`;
    if (!Array.isArray(value)) {
      const stem = documents.length === 1 ? stemOf(name) : undefined;
      return [{ file: shown, place, stem, document: requireObject(value, place), form, lineOf }];
    }
    return value.map((entry, at) => {
      const entryPlace = `${place}, entry ${at + 1}`;
      const document = requireObject(entry, entryPlace);
      return {
        file: shown,
        place: entryPlace,
        stem: undefined,
        document,
        form,
        lineOf: (path) => lineOf([at, ...path]),
      };
    });
  });
}

function requireObject(value: JsonValue, place: string): JsonObject {
  if (isObject(value)) return value;
  throw new FileError(`${place} is not a session template: a template is an object.`);
}

/** The name of a file without its folder and ending: `x/compute.yaml` is `compute`. */
function stemOf(name: string): string | undefined {
  if (name === '-') return undefined;
  return (name.split('/').at(-1) ?? '').replace(/\.(?:json|ya?ml|toml)$/, '');
}
