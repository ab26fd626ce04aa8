/**
 * A JSON value that keeps what the built-in parser loses: the text of each number
 * (`100.0`, integers beyond 2^53) and the order of keys (also keys like "10").
 */
export type JsonValue = null | boolean | string | JsonNumber | JsonValue[] | JsonObject;

/** An object in the order of its keys. */
export type JsonObject = Map<string, JsonValue>;

/** A number as it was written. */
export class JsonNumber {
  constructor(readonly text: string) {}

  valueOf(): number {
    return Number(this.text);
  }

  toString(): string {
    return this.text;
  }
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map;
}

/** Plain data (as from `JSON.parse`) -> JsonValue. Undefined members are left out. */
export function toJsonValue(plain: unknown): JsonValue {
  if (plain === null || plain === undefined) return null;
  if (typeof plain === 'boolean' || typeof plain === 'string') return plain;
  if (typeof plain === 'number' || typeof plain === 'bigint') return new JsonNumber(String(plain));
  if (plain instanceof JsonNumber || plain instanceof Map) return plain;
  if (Array.isArray(plain)) return plain.map(toJsonValue);
  const entries = Object.entries(plain).filter(([, member]) => member !== undefined);
  return new Map(entries.map(([key, member]) => [key, toJsonValue(member)]));
}

/** JsonValue -> plain data; numbers become JavaScript numbers, so long integers lose digits. */
export function toPlain(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (Array.isArray(value)) return value.map(toPlain);
  if (isObject(value)) {
    const plain: Record<string, unknown> = {};
    for (const [key, member] of value) {
      // Assignment would run the setter of a key named __proto__.
      Object.defineProperty(plain, key, {
        value: toPlain(member),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return plain;
  }
  return value;
}
