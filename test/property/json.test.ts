import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/util/json/parse.js';
import { writeJson } from '../../src/util/json/write.js';
import { canonical, values } from './values.js';

test('JSON that was written reads back the same, numbers by their text and keys in their order', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
      expect(parseJson(writeJson(value, indent))).toEqual(value);
    }),
  );
});

test('any JSON parser reads what was written, and it is ASCII', () => {
  fc.assert(
    fc.property(values, (value) => {
      const text = writeJson(value, 2);
      expect(text).toMatch(/^[\n -~]*$/);
      expect(canonical(JSON.parse(text))).toBe(canonical(value));
    }),
  );
});
