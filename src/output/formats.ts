import type { JsonValue } from '../util/json/value.js';
import type { Column, FormatOptions } from './layout.js';
import type { RecordWriter } from './stream/record-writer.js';

/** A form of the output. */
interface OutputFormat {
  /** Under which names of the program `--format` takes it. */
  readonly faces: readonly ('bos' | 'cray')[];
  readonly loadRenderer: () => Promise<Renderer>;
  /** Opens a writer of one list, for lists that are too long to be rendered whole. */
  readonly openWriter: (options: FormatOptions) => Promise<RecordWriter>;
}

/**
 * Value -> all that goes to stdout, newlines included. `columns` are those that a table of the value has. Throws
 * UnprintableError for what the format cannot say, and UsageError for a column that does not suit.
 */
type Renderer = (value: JsonValue, options: FormatOptions, columns: readonly Column[]) => string | Promise<string>;

const all = ['bos', 'cray'] as const;
const additions = ['bos'] as const;

/**
 * All formats, in the order in which help and completion list them. This is the one place that knows them all: parsing, help,
 * completion and printing read it. The code of a format is loaded when it prints.
 */
const table = {
  table: {
    faces: additions,
    loadRenderer: async () => (await import('./table/render.js')).renderTable,
    openWriter: async (options) => (await import('./stream/table.js')).createTableWriter(options),
  },
  json: {
    faces: all,
    loadRenderer: async () => (await import('./data.js')).renderJson,
    openWriter: async () => (await import('./stream/json.js')).createJsonWriter(),
  },
  jsonl: {
    faces: additions,
    loadRenderer: async () => (await import('./data.js')).renderJsonLines,
    openWriter: async () => (await import('./stream/json.js')).createJsonLinesWriter(),
  },
  toml: {
    faces: all,
    loadRenderer: async () => (await import('./data.js')).renderToml,
    openWriter: async () => (await import('./stream/toml.js')).createTomlWriter(),
  },
  yaml: {
    faces: all,
    loadRenderer: async () => (await import('./data.js')).renderYaml,
    openWriter: async () => (await import('./stream/yaml.js')).createYamlWriter(),
  },
  csv: {
    faces: additions,
    loadRenderer: async () => (await import('./csv.js')).renderCsv,
    openWriter: async (options) => (await import('./stream/csv.js')).createCsvWriter(options),
  },
  name: {
    faces: additions,
    loadRenderer: async () => (await import('./names.js')).renderNames,
    openWriter: async (options) => (await import('./stream/names.js')).createNameWriter(options),
  },
  nodes: {
    faces: additions,
    loadRenderer: async () => (await import('./names.js')).renderNodes,
    openWriter: async (options) => (await import('./stream/names.js')).createNodesWriter(options),
  },
  nids: {
    faces: additions,
    loadRenderer: async () => (await import('./names.js')).renderNids,
    openWriter: async (options) => (await import('./stream/names.js')).createNidsWriter(options),
  },
} satisfies Record<string, OutputFormat>;

export type FormatName = keyof typeof table;

export const formats: Readonly<Record<FormatName, OutputFormat>> = table;
export const formatNames = Object.keys(table) as FormatName[];

/** The names that `--format` takes under this name of the program. */
export function listFormats(face: 'bos' | 'cray'): FormatName[] {
  return formatNames.filter((name) => formats[name].faces.includes(face));
}
