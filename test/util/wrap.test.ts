import { expect, test } from 'vitest';
import { wrapText } from '../../src/util/wrap.js';

test.each([
  ['short text stays as it is', 'a b', 5, ['a b']],
  ['a line may be exactly as wide as the width', 'aa bb', 5, ['aa bb']],
  ['a line is broken at the last space that fits', 'aa bb cc', 5, ['aa bb', 'cc']],
  ['a longer word stands alone', 'a longword b', 4, ['a', 'longword', 'b']],
  ['no text is one empty line', '', 5, ['']],
])('%s', (_, text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});
