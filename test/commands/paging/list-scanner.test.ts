import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createListScanner } from '../../../src/commands/paging/list-scanner.js';

function scan(text: string, cuts: readonly number[] = []) {
  const bytes = Buffer.from(text);
  const scanner = createListScanner();
  const borders = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length];
  borders.slice(1).forEach((end, index) => {
    scanner.scan(bytes.subarray(borders[index], end));
  });
  const { state, count, first, last } = scanner;
  const cut = (span: typeof first) => span && bytes.toString('utf8', span.start, span.end).trim();
  return { state, count, first: cut(first), last: cut(last) };
}

describe('a scan', () => {
  test.each([
    ['', { state: 'blank', count: 0 }],
    [' \n', { state: 'blank', count: 0 }],
    ['[', { state: 'list', count: 0 }],
    ['[1, 2', { state: 'list', count: 1, first: '1', last: '1' }],
    ['[]', { state: 'ended', count: 0 }],
    [' [ ] \n', { state: 'ended', count: 0 }],
    ['\ufeff[1]', { state: 'ended', count: 1, first: '1', last: '1' }],
    ['[{"a": [1, 2]}, {"b": {}}]', { state: 'ended', count: 2, first: '{"a": [1, 2]}', last: '{"b": {}}' }],
    ['["],[", "\\"]", "\\\\"]', { state: 'ended', count: 3, first: '"],["', last: '"\\\\"' }],
    ['[1] x', { state: 'other', count: 1, first: '1', last: '1' }],
    ['[1][2]', { state: 'other', count: 1, first: '1', last: '1' }],
    ['{"a": []}', { state: 'other', count: 0 }],
    ['"[]"', { state: 'other', count: 0 }],
    ['<html>', { state: 'other', count: 0 }],
  ])('of %j', (text, expected) => {
    expect(scan(text)).toEqual({ first: undefined, last: undefined, ...expected });
  });

  test('finds the records wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.boolean(), fc.array(fc.nat()), (records, indented, cuts) => {
        const found = scan(JSON.stringify(records, undefined, indented ? 2 : 0), cuts);
        expect([found.state, found.count]).toEqual(['ended', records.length]);
        if (records.length === 0) return;
        expect([found.first, found.last].map((text) => JSON.parse(text ?? '') as unknown)).toEqual(
          [records[0], records.at(-1)].map((record) => JSON.parse(JSON.stringify(record)) as unknown),
        );
      }),
    );
  });
});
