import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { formatYaml } from '../util/yaml/write.js';
import { formatTomlAnswer } from './toml.js';

/** What `--format` takes under `bos`. */
export const formatNames = ['json', 'jsonl', 'toml', 'yaml', 'table', 'csv', 'name', 'nodes'] as const;
export type FormatName = (typeof formatNames)[number];

/** The formats that hold the whole of an answer. */
export type DataFormat = Exclude<FormatName, 'table' | 'csv' | 'name' | 'nodes'>;

const formats: Record<DataFormat, (value: JsonObject | JsonValue[]) => string> = {
  json: (value) => `${writeJson(value, 2)}\n`,
  jsonl: (value) => (isObject(value) ? [value] : value).map((item) => `${writeJson(item)}\n`).join(''),
  toml: formatTomlAnswer,
  yaml: (value) => `${formatYaml(value)}\n`,
};

/** Value -> all that goes to stdout, newlines included. Throws UnprintableError for what the format cannot say. */
export function formatAnswer(value: JsonValue, format: DataFormat): string {
  return isObject(value) || Array.isArray(value) ? formats[format](value) : `${formatScalar(value)}\n`;
}

/** A value that is no object or list prints bare, the same in every format. */
export function formatScalar(value: null | boolean | string | JsonNumber): string {
  if (value === null) return '';
  // cray: booleans as Python writes them.
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}
