import { UnprintableError } from '../errors/outcome.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { formatToml, TomlValueError } from '../util/toml/write.js';
import { formatYaml } from '../util/yaml/write.js';
import type { FormatOptions } from './layout.js';
import { isCollection, renderScalar } from './scalar.js';

/** JSON, indented. What a query picked is whole JSON also when it is a single value. */
export function renderJson(value: JsonValue, options: FormatOptions): string {
  return isCollection(value) || options.query !== undefined ? `${writeJson(value, 2)}\n` : renderScalar(value, options);
}

/** One line of JSON for each item of a list (jsonlines.org). */
export function renderJsonLines(value: JsonValue, options: FormatOptions): string {
  if (Array.isArray(value)) return value.map((item) => `${writeJson(item)}\n`).join('');
  return isObject(value) || options.query !== undefined ? `${writeJson(value)}\n` : renderScalar(value, options);
}

/** A TOML document and one more newline. A list becomes the key `results`. Throws UnprintableError for what TOML cannot say. */
export function renderToml(value: JsonValue, options: FormatOptions): string {
  if (!isCollection(value)) return renderScalar(value, options);
  return explainToml(() => `${formatToml(isObject(value) ? value : new Map([['results', value]]))}\n`);
}

export function renderYaml(value: JsonValue, options: FormatOptions): string {
  return isCollection(value) ? `${formatYaml(value)}\n` : renderScalar(value, options);
}

/** What `format` returns, with an UnprintableError instead of a TomlValueError. */
export function explainToml(format: () => string): string {
  try {
    return format();
  } catch (error) {
    if (!(error instanceof TomlValueError)) throw error;
    throw new UnprintableError(`The response cannot be written as TOML. At ${error.path}: ${error.reason}.`, {
      hint: 'Use --format json.',
      cause: error,
    });
  }
}
