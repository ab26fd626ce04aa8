import { resolve } from 'node:path';
import { readDocument } from '../../../util/document.js';
import type { Io } from '../../../util/io.js';
import type { JsonObject } from '../../../util/json/value.js';
import { fieldPath, findV1Fields } from '../../../templates/fields.js';
import { listWords } from '../../../util/words.js';
import type { Located } from './report.js';

/**
 * Looks into the template files that findings are about, when they are there: below one of some folders. A finding says then what
 * v2 refuses in the file, or goes away when that is nothing.
 */
export async function lookIntoTemplates(
  io: Io,
  findings: readonly Located[],
  folders: readonly string[],
): Promise<Located[]> {
  const looked = await Promise.all(findings.map((entry) => lookInto(io, entry, folders)));
  return looked.filter((entry) => entry !== undefined);
}

async function lookInto(io: Io, entry: Located, folders: readonly string[]): Promise<Located | undefined> {
  const { file } = entry.finding;
  if (file === undefined || file === '-') return entry;
  const document = await readFirst(
    io,
    folders.map((folder) => resolve(folder, file)),
  );
  if (!document) return entry;
  const refused = [...['name', 'tenant'].filter((key) => document.has(key)), ...findV1Fields(document).map(fieldPath)];
  if (refused.length === 0) return undefined;
  const message = `${file} contains ${listWords(refused)}, which v2 refuses: \`bos convert templates ${file}\` makes a template of v2.`;
  return { ...entry, finding: { ...entry.finding, message } };
}

/** The first of some files that can be read. */
async function readFirst(io: Io, paths: readonly string[]): Promise<JsonObject | undefined> {
  for (const path of paths) {
    const found = await readDocument(io, path).catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}
