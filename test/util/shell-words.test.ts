import { expect, test } from 'vitest';
import { splitShellWords } from '../../src/util/shell-words.js';

test.each([
  ['vi', ['vi']],
  ['  code --wait ', ['code', '--wait']],
  [`emacs -nw --eval "(setq a \\"b\\")"`, ['emacs', '-nw', '--eval', '(setq a "b")']],
  [`'/opt/my editor'/ed`, ['/opt/my editor/ed']],
  ['a\\ b c', ['a b', 'c']],
  [`x ""`, ['x', '']],
  ['', []],
])('%s', (text, words) => {
  expect(splitShellWords(text)).toEqual(words);
});

test.each(['"open', `it's`, 'end\\'])('%s is left open', (text) => {
  expect(splitShellWords(text)).toBeUndefined();
});
