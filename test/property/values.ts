import fc from 'fast-check';
import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../../src/util/json/value.js';

/** Text of any code points, and what trips writers up: words, numbers, indicators, controls. */
export const texts = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
  fc.stringMatching(/^[-+.0-9:eExobTZ_ ]{0,12}$/),
  fc.constantFrom(
    ...[
      'yes',
      'No',
      'on',
      'OFF',
      'y',
      'n',
      '~',
      'null',
      'Null',
      'true',
      'FALSE',
      '=',
      '<<',
      '---',
      '...',
      '- a',
      '? a',
      ': a',
    ],
    ...[
      '0o17',
      '0x1F',
      '017',
      '0b1',
      '1_000',
      '1:30',
      '1:30.5',
      '.inf',
      '-.INF',
      '.nan',
      '1e3',
      '.5',
      '5.',
      '.',
      '._',
      '-',
      '+',
    ],
    ...[
      '2020-01-01',
      '2020-04-24T12:00:00Z',
      '2020-4-4 1:02:03 -5',
      'a: b',
      'a #b',
      'a:',
      '#a',
      '*a',
      '&a',
      '!a',
      '%a',
      '@a',
      '`a',
    ],
    ...[
      '[a',
      '{a',
      ']',
      '}',
      ',',
      'a, b',
      '|',
      '>',
      "it's",
      '"q"',
      ' a',
      'a ',
      '\ta',
      'a\nb\n',
      '\r\n',
      '\u0085',
      '\u2028',
      '\ufeff',
    ],
  ),
);

const keys = texts.filter((key) => key !== '__proto__');

/** Numbers as servers may write them, that JavaScript can hold. */
export const numbers = fc
  .oneof(
    fc.maxSafeInteger().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isExact).map(String),
    fc.constantFrom('-0', '1.0', '100.00', '1e22', '1E5', '1.5e-7', '2e+3', '0.1'),
  )
  .map((text) => new JsonNumber(text));

/** Integers beyond 2^53 are read differently by different parsers. */
function isExact(number: number): boolean {
  return !Number.isInteger(number) || Number.isSafeInteger(number) || Math.abs(number) >= 1e21;
}

const { value, object } = fc.letrec<{ value: JsonValue; object: JsonObject; array: JsonValue[] }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    texts,
    numbers,
    tie('array'),
    tie('object'),
  ),
  array: fc.oneof(fc.array(tie('value'), { maxLength: 4 }), fc.array(tie('object'), { maxLength: 3 })),
  object: fc
    .uniqueArray(fc.tuple(keys, tie('value')), { maxLength: 5, selector: ([key]) => key })
    .map((entries) => new Map(entries)),
}));

export const values: fc.Arbitrary<JsonValue> = value;
export const objects: fc.Arbitrary<JsonObject> = object;

/** One text for equal data: keys in order, numbers by value, a negative zero as zero. */
export function canonical(data: unknown): string {
  if (data instanceof JsonNumber) return String(Number(data.text) || 0);
  if (Array.isArray(data)) return `[${data.map(canonical).join()}]`;
  if (typeof data === 'object' && data !== null) {
    const entries = isObject(data as JsonValue) ? [...(data as JsonObject)] : Object.entries(data);
    const members = entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.sort().join()}}`;
  }
  return typeof data === 'number' ? String(data || 0) : JSON.stringify(data);
}
