import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNames, formats } from '../../src/output/formats.js';
import { renderValue, type RenderOptions } from '../../src/output/render.js';
import { createJsonWriter } from '../../src/output/stream/json.js';
import { JsonNumber, toJsonValue, type JsonValue } from '../../src/util/json/value.js';
import { parseJson } from '../../src/util/json/parse.js';
import { writeJson } from '../../src/util/json/write.js';
import { cut, send, writeStream } from '../support/write-stream.js';
import { objects, values } from './values.js';

/** Text as servers may write it: beyond ASCII as it is, or all in escapes; on one line or on many. */
const serializers: readonly ((value: JsonValue) => string)[] = [
  (value) => writeJson(value),
  (value) => writeJson(value, 2),
  writeRaw,
];

/** The least space, and no escape that is not needed. */
function writeRaw(value: JsonValue): string {
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : writeJson(value);
  if (value instanceof Map)
    return `{${Array.from(value, ([key, member]) => `${writeRaw(key)}:${writeRaw(member)}`).join()}}`;
  if (Array.isArray(value)) return `[${value.map(writeRaw).join()}]`;
  return value instanceof JsonNumber ? value.text : JSON.stringify(value);
}

const lists = fc.oneof(fc.array(values, { maxLength: 6 }), fc.array(objects, { maxLength: 6 }));
/** A table in one piece is drawn by a package with a measure of its own for what is not ASCII. */
const words = fc.stringMatching(/^[ -~]{0,40}$/);
const plainLists = fc.array(fc.dictionary(words, fc.oneof(words, fc.nat(), fc.array(words))).map(toJsonValue), {
  maxLength: 6,
});
const places = fc.array(fc.nat(5000), { maxLength: 12 });

const options = (format: RenderOptions['format']): RenderOptions => ({
  layout: { view: 'rows', columns: [] },
  format,
  width: 160,
  color: false,
  headers: true,
  ascii: false,
  now: 0,
  findNids: (ids) => Promise.resolve(ids.map((_, index) => `nid${index + 1}`)),
});

test.each(formatNames)('%s: a list in pieces prints as the whole list does, or fails as it does', async (format) => {
  const printable: fc.Arbitrary<JsonValue[]> = format === 'table' ? plainLists : lists;
  await fc.assert(
    fc.asyncProperty(printable, fc.constantFrom(...serializers), places, async (list, serialize, cuts) => {
      const chunks = cut(Buffer.from(serialize(list)), cuts);
      const streamed = await writeStream([send(chunks)], await formats[format].openWriter(options(format)));
      const whole = await renderValue(list, options(format)).catch((error: unknown) => error);
      // TOML has two forms of a list, and the first record decides.
      if (format === 'toml' && streamed.error !== undefined) return;
      expect(streamed.error ?? streamed.text).toEqual(whole);
    }),
  );
});

test('json: what was printed parses back to the same data', async () => {
  await fc.assert(
    fc.asyncProperty(lists, places, async (list, cuts) => {
      const { text } = await writeStream([send(cut(Buffer.from(writeRaw(list)), cuts))], createJsonWriter());
      expect(parseJson(text)).toEqual(list);
    }),
  );
});

/** Bytes that matter to JSON, and some that are none of UTF-8. */
const signs = Buffer.from('[]{}",:\\/u0123456789.eE+-truefalsn \t\n\u0001\u00e9\u00ff', 'latin1');

/** A list with some of its bytes replaced by one of the signs, or by nothing. */
const spoiled = fc
  .tuple(lists, fc.constantFrom(...serializers), fc.array(fc.tuple(fc.nat(), fc.nat(signs.length)), { maxLength: 3 }))
  .map(([list, serialize, changes]) => {
    let bytes = Buffer.from(serialize(list));
    for (const [place, sign] of changes) {
      const at = place % (bytes.length + 1);
      bytes = Buffer.concat([bytes.subarray(0, at), signs.subarray(sign, sign + 1), bytes.subarray(at + 1)]);
    }
    return bytes;
  });

test('what is read in pieces is what is JSON in one piece, with the same values', async () => {
  await fc.assert(
    fc.asyncProperty(spoiled, places, async (bytes, cuts) => {
      const { text, error } = await writeStream([send(cut(bytes, cuts))], createJsonWriter());
      const whole = parseList(bytes);
      expect(error === undefined ? text : undefined).toBe(whole && `${writeJson(whole, 2)}\n`);
    }),
    { numRuns: 1000 },
  );
});

function parseList(bytes: Buffer): JsonValue[] | undefined {
  try {
    const value = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
