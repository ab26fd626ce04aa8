import { describe, expect, test } from 'vitest';
import { quoteShell } from '../../src/util/quote-shell.js';

describe('quoting a word for the shell', () => {
  test.each(['evening', 'x3000c0s1b0n0,x3000c0s2b0n0', '--limit=50%', 'https://api.example:8443/a+b@c'])(
    'leaves %s as it is',
    (word) => {
      expect(quoteShell(word)).toBe(word);
    },
  );

  test.each([
    ['', "''"],
    ['a b', "'a b'"],
    ['x3000c0s[1-4]b0n0', "'x3000c0s[1-4]b0n0'"],
    ["it's", "'it'\\''s'"],
    ['$HOME', "'$HOME'"],
    ['é', "'é'"],
  ])('quotes %j as %s', (word, quoted) => {
    expect(quoteShell(word)).toBe(quoted);
  });
});
