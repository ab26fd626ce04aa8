import { lookUp } from '../../output/path.js';
import { tryParseJson } from '../../util/json/parse.js';
import { isObject, type JsonObject } from '../../util/json/value.js';

/** What is read of an audit. */
interface Wanted {
  /** Milliseconds since 1970: nothing older. */
  readonly sinceMs: number;
  /** No more entries than this, the newest. */
  readonly last: number;
}

interface Entries {
  /** In the order of the file, which is that in which commands ended. */
  readonly entries: readonly JsonObject[];
  /** How many lines are not entries. */
  readonly damaged: number;
}

/** Lines of an audit -> its entries. Empty lines do not count; a line that is not an object with a time is damaged. */
export function readEntries(text: string, { sinceMs, last }: Wanted): Entries {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map(readEntry).filter((entry) => entry !== undefined);
  const wanted = found.filter((entry) => timeOf(entry) >= sinceMs);
  return { entries: wanted.slice(-last), damaged: lines.length - found.length };
}

function readEntry(line: string): JsonObject | undefined {
  const value = tryParseJson(line);
  return isObject(value) && !Number.isNaN(timeOf(value)) ? value : undefined;
}

function timeOf(entry: JsonObject): number {
  const time = lookUp(entry, 'time');
  return typeof time === 'string' ? Date.parse(time) : NaN;
}
