import { readdir } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { FileError } from '../../../errors/input.js';
import { describeFault } from '../../../util/fault.js';
import type { Io } from '../../../util/io.js';
import type { JsonObject } from '../../../util/json/value.js';
import { readDocument } from '../../../util/document.js';

/** What a template that was read from a service carries and nobody may send. */
const readOnly = ['name', 'tenant'];

/**
 * The session templates in the JSON and YAML files of a folder, by the names of the files without their ending.
 * Throws FileError for a folder or a file that cannot be read, for a folder without templates, and for a name that is
 * there twice.
 */
export async function readTemplateFolder(io: Io, folder: string): Promise<JsonObject> {
  const templates: JsonObject = new Map();
  for (const file of await listFiles(resolve(io.cwd, folder), folder)) {
    const { name } = parse(file);
    if (templates.has(name)) throw new FileError(`${folder} contains two files for the session template ${name}.`);
    const document = await readDocument(io, join(folder, file), { flag: '--templates' });
    templates.set(name, new Map([...document].filter(([member]) => !readOnly.includes(member))));
  }
  if (templates.size > 0) return templates;
  throw new FileError(`${folder} contains no session templates.`, { hint: 'Their files end in .json, .yaml or .yml.' });
}

async function listFiles(path: string, shown: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && /^[^.].*\.(json|ya?ml)$/.test(entry.name));
    return files.map((entry) => entry.name).sort();
  } catch (cause) {
    throw new FileError(`${shown} cannot be read: ${describeFault(cause)}.`, { cause });
  }
}
