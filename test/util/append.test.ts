import { expect, test } from 'vitest';
import { append } from '../../src/util/append.js';

test('a list takes more items than a call takes arguments', () => {
  const list = [0];
  append(
    list,
    Array.from({ length: 5_000_000 }, (_, index) => index + 1),
  );
  expect([list.length, list.at(-1)]).toEqual([5_000_001, 5_000_000]);
});
