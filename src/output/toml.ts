import { UnprintableError } from '../errors/outcome.js';
import { isObject, type JsonObject, type JsonValue } from '../util/json/value.js';
import { formatToml, TomlValueError } from '../util/toml/write.js';

/**
 * Object or list -> a TOML document and one more newline. A list becomes the key `results`.
 * Throws UnprintableError for what TOML cannot say.
 */
export function formatTomlAnswer(value: JsonObject | JsonValue[]): string {
  return explainToml(() => `${formatToml(isObject(value) ? value : new Map([['results', value]]))}\n`);
}

/** What `format` gives, with an UnprintableError in the place of a TomlValueError. */
export function explainToml(format: () => string): string {
  try {
    return format();
  } catch (error) {
    if (!(error instanceof TomlValueError)) throw error;
    throw new UnprintableError(`The answer cannot be written as TOML. At ${error.path}: ${error.reason}.`, {
      hint: 'Use --format json.',
      cause: error,
    });
  }
}
