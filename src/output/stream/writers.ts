import type { FormatName } from '../format.js';
import type { RenderOptions } from '../print.js';
import type { RecordWriter } from './record-writer.js';

/** The writers by format; each is loaded when it is needed. */
const writers: Record<FormatName, (options: RenderOptions) => Promise<RecordWriter>> = {
  json: async () => (await import('./json.js')).createJsonWriter(),
  jsonl: async () => (await import('./json.js')).createJsonLinesWriter(),
  toml: async () => (await import('./toml.js')).createTomlWriter(),
  yaml: async () => (await import('./yaml.js')).createYamlWriter(),
  table: async (options) => (await import('./table.js')).createTableWriter(options),
  name: async (options) => (await import('./names.js')).createNameWriter(options),
  nodes: async (options) => (await import('./names.js')).createNodesWriter(options),
  csv: async (options) => (await import('./csv.js')).createCsvWriter(options),
};

/** A writer for one list. */
export function createRecordWriter(options: RenderOptions): Promise<RecordWriter> {
  return writers[options.format](options);
}
