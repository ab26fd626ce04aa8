import { isObject, JsonNumber, toJsonValue, type JsonValue } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Plain data -> an answer; nothing -> one without a body. */
export function writeAnswer(status: number, body: unknown): WireAnswer {
  const type = status === 204 || status >= 400 ? 'application/problem+json' : 'application/json';
  return { status, type, body: body === undefined ? '' : `${writeJson(arrange(toJsonValue(body)))}\n` };
}

/** The service writes keys in order of the alphabet, and percentages as `100.0`. */
function arrange(value: JsonValue, key = ''): JsonValue {
  if (Array.isArray(value)) return value.map((item) => arrange(item));
  if (value instanceof JsonNumber) {
    return key.startsWith('percent_') && /^[0-9]+$/.test(value.text) ? new JsonNumber(`${value.text}.0`) : value;
  }
  if (!isObject(value)) return value;
  const members = [...value].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(members.map(([name, member]) => [name, arrange(member, name)]));
}
