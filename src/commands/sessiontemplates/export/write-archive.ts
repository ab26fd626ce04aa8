import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { fetchRecord, fetchRecords, streamRecords } from '../../../service/fetch.js';
import type { JsonObject, JsonValue } from '../../../util/json/value.js';
import { writeJson } from '../../../util/json/write.js';
import { writeTar } from '../../../util/tar.js';
import { writeExportFiles } from './write-files.js';

/**
 * Writes an archive as the export script of HPE makes it: one folder, in it `v2`, in that a file for each kind of record. Throws as
 * writeExportFiles does, and what the client throws.
 */
export async function writeArchive(
  file: string,
  templates: readonly JsonObject[],
  client: Client,
  context: CommandContext,
): Promise<JsonValue> {
  const components: JsonObject[] = [];
  for await (const component of streamRecords(client, 'v2.components.list')) components.push(component);
  const contents: Readonly<Record<string, JsonValue>> = {
    components,
    options: await fetchRecord(client, 'v2.options.list', {}),
    sessions: await fetchRecords(client, 'v2.sessions.list'),
    sessiontemplates: [...templates],
    version: await fetchRecord(client, 'v2.version.list', {}),
  };
  const nowMs = context.io.clock.now();
  const folder = nameFolder(nowMs);
  const files = Object.entries(contents).map(([name, value]) => ({
    path: `${folder}/v2/${name}.json`,
    bytes: Buffer.from(`${writeJson(value, 2)}\n`),
  }));
  return writeExportFiles([{ name: folder, file, content: gzipSync(writeTar(files, nowMs)) }], context);
}

/** `bos-export-20240301080000-x1Y`: the time, and three characters that make it one of its kind. */
function nameFolder(nowMs: number): string {
  const time = new Date(nowMs).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return `bos-export-${time}-${randomBytes(8)
    .toString('base64')
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 3)
    .padEnd(3, 'x')}`;
}
