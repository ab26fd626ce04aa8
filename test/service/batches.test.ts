import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitNames } from '../../src/service/batches.js';

test.each([
  ['', 5, [['']]],
  ['a,b,c', 5, [['a', 'b', 'c']]],
  ['a,b,c', 4, [['a', 'b'], ['c']]],
  ['a,b,c', 3, [['a', 'b'], ['c']]],
  ['a,b,c', 2, [['a'], ['b'], ['c']]],
  ['abcdef,b', 3, [['abcdef'], ['b']]],
  ['b,abcdef,c', 3, [['b'], ['abcdef'], ['c']]],
  ['a,a', 3, [['a', 'a']]],
  ['a,b,a,b,a', 3, [['a', 'b']]],
  [' a,,b ,', 7, [[' a', '', 'b ', '']]],
  [' a,,b ,', 6, [['a', 'b']]],
  [',,a,,', 3, [['a']]],
  [', ,', 2, [['', ' ', '']]],
])('%j in parts of at most %i characters', (text, maximumLength, parts) => {
  expect(splitNames(text, maximumLength)).toEqual(parts);
});

test('the parts have each name once, in order, and are as long as they may be', () => {
  const names = fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(names, fc.integer({ min: 4, max: 40 }), (list, maximumLength) => {
      fc.pre(list.join(',').length > maximumLength);
      const parts = splitNames(list.join(','), maximumLength);
      expect(parts.flat()).toEqual([...new Set(list)]);
      for (const [index, part] of parts.entries()) {
        expect(part.join(',').length).toBeLessThanOrEqual(maximumLength);
        const [following] = parts[index + 1] ?? [];
        if (following !== undefined) {
          expect([...part, following].join(',').length).toBeGreaterThan(maximumLength);
        }
      }
    }),
  );
});
