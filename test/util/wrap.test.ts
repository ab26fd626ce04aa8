import { expect, test } from 'vitest';
import { countWrapped, wrapText, wrapWords } from '../../src/util/wrap.js';

test.each([
  ['short text stays as it is', 'a b', 5, ['a b']],
  ['a line may be exactly as wide as the width', 'aa bb', 5, ['aa bb']],
  ['a line is broken at the last space that fits', 'aa bb cc', 5, ['aa bb', 'cc']],
  ['a longer word stands alone', 'a longword b', 4, ['a', 'longword', 'b']],
  ['the last word may be too long', 'a longword', 4, ['a', 'longword']],
  ['a word that is too long may be the only one', 'longword', 4, ['longword']],
  ['no text is one empty line', '', 5, ['']],
])('%s', (_, text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
  expect(countWrapped(text, width)).toBe(lines.length);
});

test('words are not broken at a space in them', () => {
  expect(wrapWords(['error: no', 'session'], 9)).toEqual(['error: no', 'session']);
});
