import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors/input.js';
import { encodeQuery, encodeSegment, formatUrl } from '../../src/http/url.js';
import { getSessions } from '../support/test-client.js';

describe('queries', () => {
  // As recorded from the reference.
  test.each([
    ['a b', 'a+b'],
    ['a+b', 'a%2Bb'],
    ['a%20b', 'a%2520b'],
    ['ü☃', '%C3%BC%E2%98%83'],
    ['a/b?c', 'a%2Fb%3Fc'],
    ['a,b,c', 'a%2Cb%2Cc'],
    ['a&b=c', 'a%26b%3Dc'],
    ['"q"', '%22q%22'],
    ["'", '%27'],
    ['~-._', '~-._'],
    ['*()!', '%2A%28%29%21'],
    ['', ''],
  ])('%s is written %s', (text, encoded) => {
    expect(encodeQuery([['ids', text]])).toBe(`ids=${encoded}`);
  });

  test('pairs keep their order, and names are encoded too', () => {
    expect(
      encodeQuery([
        ['b', '1'],
        ['a c', '2'],
      ]),
    ).toBe('b=1&a+c=2');
    expect(encodeQuery([])).toBe('');
  });

  test('whatever goes in, a server reads the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))), (pairs) => {
        expect([...new URLSearchParams(encodeQuery(pairs))]).toEqual(pairs);
      }),
    );
  });
});

describe('segments', () => {
  test.each([
    ['a/b', 'a%2Fb'],
    ['a b', 'a%20b'],
    ['?x=1#y', '%3Fx%3D1%23y'],
    ['..a', '..a'],
    ['%2e%2e', '%252e%252e'],
    ['...', '...'],
  ])('%s is written %s', (text, encoded) => {
    expect(encodeSegment(text)).toBe(encoded);
  });

  test.each([
    ['', "Invalid value for 'SESSION_ID': it is empty"],
    ['.', "Invalid value for 'SESSION_ID': '.' is not a name"],
    ['..', "Invalid value for 'SESSION_ID': '..' is not a name"],
  ])('%j is refused: it would be another path', (text, message) => {
    expect(() => encodeSegment(text, 'SESSION_ID')).toThrow(new UsageError(message));
  });

  test('whatever goes in stays one segment, and reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 3 }), (text) => {
        const { pathname } = new URL(`http://a/x/${encodeSegment(text)}/y`);
        const segments = pathname.split('/');
        expect(segments).toHaveLength(4);
        expect(decodeURIComponent(segments[2] ?? '')).toBe(text.toWellFormed());
      }),
    );
  });
});

test('a URL is the address, the path and the query', () => {
  expect(formatUrl(new URL('https://api.example.com'), getSessions)).toBe(
    'https://api.example.com/apis/bos/v2/sessions',
  );
  expect(formatUrl(new URL('http://127.0.0.1:8080/x/'), { ...getSessions, query: [['a', 'b']] })).toBe(
    'http://127.0.0.1:8080/x/apis/bos/v2/sessions?a=b',
  );
});
