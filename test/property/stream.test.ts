import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecordWriter } from '../../src/output/stream/writers.js';
import { renderValue, type RenderOptions } from '../../src/output/print.js';
import { formatNames } from '../../src/output/format.js';
import { createJsonWriter } from '../../src/output/stream/json.js';
import { JsonNumber, toJsonValue, type JsonValue } from '../../src/util/json/value.js';
import { parseJson } from '../../src/util/json/parse.js';
import { writeJson } from '../../src/util/json/write.js';
import { cut, send, writeStream } from '../output/stream/write-stream.js';
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
  operation: { view: 'rows', columns: [] },
  format,
  width: 160,
  color: false,
  headers: true,
  ascii: false,
  now: 0,
});

test.each(formatNames)('%s: a list in pieces prints as the whole list does, or fails as it does', async (format) => {
  const printable: fc.Arbitrary<JsonValue[]> = format === 'table' ? plainLists : lists;
  await fc.assert(
    fc.asyncProperty(printable, fc.constantFrom(...serializers), places, async (list, serialize, cuts) => {
      const chunks = cut(Buffer.from(serialize(list)), cuts);
      const streamed = await writeStream([send(chunks)], await createRecordWriter(options(format)));
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
