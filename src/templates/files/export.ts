import type { JsonObject, JsonValue } from '../../util/json/value.js';
import { writeJson } from '../../util/json/write.js';
import { formatYaml } from '../../util/yaml/write.js';
import { dropIdentity, sortKeys } from '../compare/canonical.js';

/** The forms of exported files. */
export type ExportForm = 'yaml' | 'json';

/** A template as a file: without its name, since that is the file's, and its keys sorted. One of a tenant says whose it is. */
export function formatExport(record: JsonObject, form: ExportForm): string {
  return formatDocument(sortKeys(withOwner(record)), form);
}

/** Templates as one text: a single one as its file, several with their names, as a YAML stream or a JSON list. */
export function formatExportStream(records: readonly JsonObject[], form: ExportForm): string {
  const [first, second] = records;
  if (first && !second) return formatExport(first, form);
  const named = records.map((record): JsonValue => {
    const body = sortKeys(withOwner(record)) as JsonObject;
    return new Map([['name', record.get('name') ?? null], ...body]);
  });
  return form === 'json' ? formatDocument(named, form) : named.map((one) => formatYaml(one)).join('---\n');
}

function withOwner(record: JsonObject): JsonObject {
  const tenant = record.get('tenant');
  const body = new Map(dropIdentity(record));
  return typeof tenant === 'string' && tenant !== '' ? body.set('tenant', tenant) : body;
}

function formatDocument(value: JsonValue, form: ExportForm): string {
  return form === 'json' ? `${writeJson(value, 2)}\n` : formatYaml(value);
}
