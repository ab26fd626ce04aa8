import { describe, expect, test } from 'vitest';
import { didYouMean, suggest } from '../../src/util/suggest.js';

describe('suggest', () => {
  test.each([
    ['a letter missing', 'sesions', ['sessions']],
    ['a letter too many', 'sesssions', ['sessions']],
    ['a wrong letter', 'sezsions', ['sessions']],
    ['two letters swapped', 'sessiosn', ['sessions']],
    ['the beginning of words', 'sessi', ['sessions', 'sessiontemplates']],
    ['other capitals', 'Sessions', ['sessions']],
    ['nothing close', 'quux', []],
    ['nothing typed', '', []],
  ])('%s: %s', (_, typed, words) => {
    expect(suggest(typed, ['components', 'sessions', 'sessiontemplates'])).toEqual(words);
  });

  test('has the closest first', () => {
    expect(suggest('status', ['statu', 'stats', 'status', 'statsu'])[0]).toBe('status');
  });

  test('gives three at most', () => {
    expect(suggest('a', ['a1', 'a2', 'a3', 'a4'])).toEqual(['a1', 'a2', 'a3']);
  });
});

describe('didYouMean', () => {
  test.each([
    [['ab'], 'Did you mean ab?'],
    [['ab', 'ac'], 'Did you mean ab or ac?'],
    [['ab', 'ac', 'ad'], 'Did you mean ab, ac or ad?'],
    [['zz'], undefined],
  ])('of %j', (words, question) => {
    expect(didYouMean('a', words)).toBe(question);
  });
});
