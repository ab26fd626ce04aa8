import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { FileError } from '../../errors/input.js';
import { decodeText, readDocument, readInputBytes } from '../../util/document.js';
import { append } from '../../util/append.js';
import type { Io } from '../../util/io.js';
import { parseJson } from '../../util/json/parse.js';
import { isObject, type JsonObject } from '../../util/json/value.js';
import { quoteShell } from '../../util/quote-shell.js';
import { readArchive } from './archive.js';
import { checkSource, joinProblems, listFiles, makeCollector, type DesiredTemplate } from './desired.js';
import { readPacked, readSources, type TemplateSource } from './sources.js';

/** A template, and whose it is; empty for nobody in particular. */
export interface ImportedTemplate extends DesiredTemplate {
  readonly tenant: string;
}

/** What an export contains that is imported. */
interface ImportedData {
  readonly templates: readonly ImportedTemplate[];
  /** The options of the service; undefined when there are none. */
  readonly options: JsonObject | undefined;
}

/**
 * The templates of an export: an archive with one list or with a file for each, a file with a list or with one, a folder. Throws FileError with
 * all that is wrong.
 */
export async function readImport(io: Io, name: string): Promise<ImportedData> {
  const { sources, options } = await readExport(io, name);
  const { problems, collect } = makeCollector();
  const templates: ImportedTemplate[] = [];
  for (const source of sources) {
    const owner = source.document.get('tenant');
    const tenant = typeof owner === 'string' ? owner : '';
    const desired = await collect(checkSource(source, tenant === '' ? undefined : tenant));
    if (desired) templates.push({ ...desired, tenant });
  }
  const byName = Map.groupBy(templates, ({ name: own, tenant }) => `${tenant}/${own}`);
  for (const [first, second] of byName.values()) {
    if (!first || !second) continue;
    problems.push(
      new FileError(`The session template ${first.name} is in ${first.source.place} and in ${second.source.place}.`),
    );
  }
  if (problems.length > 0) throw joinProblems(problems);
  return { templates: templates.sort((one, other) => (one.name < other.name ? -1 : 1)), options };
}

interface ExportedFiles {
  readonly sources: readonly TemplateSource[];
  readonly options: JsonObject | undefined;
}

async function readExport(io: Io, name: string): Promise<ExportedFiles> {
  const list = await findList(io, name);
  if (list !== undefined) {
    const file = list.replace(/sessiontemplates\.json$/, 'options.json');
    const options = (await exists(io, file)) ? await readDocument(io, file) : undefined;
    return { sources: await readSources(io, list), options };
  }
  const { files, isFolder } = await listFiles(io, name, true);
  if (isFolder) {
    const inFolder = files.filter((file) => isOfV1(relative(name, file)));
    const [first] = inFolder;
    if (first !== undefined && inFolder.length === files.length) throw onlyV1(name, first);
    const sources: TemplateSource[] = [];
    for (const file of files) append(sources, await readSources(io, file));
    return { sources, options: undefined };
  }
  const bytes = await readInputBytes(io, name);
  if (bytes[0] !== 0x1f) return { sources: await readSources(io, name), options: undefined };
  const archive = readArchive(bytes, name);
  if (archive.templates.every(({ path }) => isOfV1(path))) throw onlyV1(name, name);
  const value = archive.options && parseJson(decodeText(archive.options.bytes, archive.options.path));
  return { sources: await readPacked(archive.templates, name), options: isObject(value) ? value : undefined };
}

/** Does a file lie where exports have what is of v1? */
function isOfV1(path: string): boolean {
  return /(?:^|\/)v1\//.test(path);
}

function onlyV1(name: string, file: string): FileError {
  return new FileError(`${name} contains only templates of v1: nothing in it is for v2.`, {
    hint: `Convert them to v2: bos convert templates ${quoteShell(file)}`,
  });
}

/** The list in the folder of an export that was unpacked. */
async function findList(io: Io, name: string): Promise<string | undefined> {
  if (name === '-') return undefined;
  for (const path of ['sessiontemplates.json', 'v2/sessiontemplates.json']) {
    if (await exists(io, join(name, path))) return join(name, path);
  }
  return undefined;
}

async function exists(io: Io, name: string): Promise<boolean> {
  const found = await stat(resolve(io.cwd, name)).catch(() => undefined);
  return found?.isFile() === true;
}
