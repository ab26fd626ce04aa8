import { expect, test } from 'vitest';
import { expandHostlist, expandReferenceList, HostlistError } from '../../src/nodes/hostlist.js';

test.each([
  ['x1', ['x1']],
  ['x1,x2', ['x1', 'x2']],
  ['x[3,1,2]', ['x1', 'x2', 'x3']],
  ['x[1-2],x[1-2]', ['x1', 'x2', 'x1', 'x2']],
  [
    'x3000c0s[1-2]b[0,1]n0,x3000c0s19b1n0',
    ['x3000c0s1b0n0', 'x3000c0s1b1n0', 'x3000c0s2b0n0', 'x3000c0s2b1n0', 'x3000c0s19b1n0'],
  ],
  ['x[1-2]n[0-1]b[0-1]', ['x1n0b0', 'x1n0b1', 'x1n1b0', 'x1n1b1', 'x2n0b0', 'x2n0b1', 'x2n1b0', 'x2n1b1']],
  ['x[1][2]', ['x12']],
  ['[1-3]', ['1', '2', '3']],
  ['é[1-2]', ['é1', 'é2']],
  ['x[1,1,01]', ['x01', 'x1']],
  ['x[9-11]', ['x9', 'x10', 'x11']],
])('%s stands for its names', (text, names) => {
  expect(expandHostlist(text)).toEqual(names);
});

test('zeros are kept', () => {
  expect(expandHostlist('nid[001-003]')).toEqual(['nid001', 'nid002', 'nid003']);
  expect(expandHostlist('nid[08-10]')).toEqual(['nid08', 'nid09', 'nid10']);
});

test('a prefix with a dash is kept', () => {
  expect(expandHostlist('a-b[1-2]c')).toEqual(['a-b1c', 'a-b2c']);
});

test('spaces separate in an item with a bracket, elsewhere they are part of the name', () => {
  expect(expandHostlist('x[1-2] y3')).toEqual(['x1', 'x2', 'y3']);
  expect(expandHostlist('x[1, 2]')).toEqual(['x1', 'x2']);
  expect(expandHostlist(' x1 ')).toEqual([' x1 ']);
});

test('empty items are left out, but an empty list is one empty name', () => {
  expect(expandHostlist('x1,,x2,')).toEqual(['x1', 'x2']);
  expect(expandHostlist('')).toEqual(['']);
});

test.each([
  ['x[3-1]', 'the range 3-1 runs backwards'],
  ['x[1,,2]', '[1,,2] is not numbers and ranges such as [1-4,7]'],
  ['x[]', '[] is not numbers and ranges such as [1-4,7]'],
  ['x[a-b]', '[a-b] is not numbers and ranges such as [1-4,7]'],
  ['x[1-2-3]', '[1-2-3] is not numbers and ranges such as [1-4,7]'],
  ['x[-1]', '[-1] is not numbers and ranges such as [1-4,7]'],
  ['x[1-2', 'a [ is not closed'],
  ['x[1-2],y[', 'a [ is not closed'],
  ['x1-2]', 'a ] has no [ before it'],
  ['x[8-010]', '8 and 010 have different numbers of digits'],
  ['x[1-99999999999999999999]', 'the numbers of 1-99999999999999999999 are too long'],
])('%s is refused with the reason', (text, reason) => {
  expect(() => expandHostlist(text)).toThrow(new HostlistError(text, reason));
});

test.each(['x[1-1000001]', 'x[0-999]y[0-999]z[0-1]', 'x[1-1000000],y'])('%s stands for too many names', (text) => {
  expect(() => expandHostlist(text)).toThrow('it stands for more than 1,000,000 names');
});

test.each([
  ['x1, x2 ,x[3-4]', ['x1', '', 'x2', '', 'x3', 'x4']],
  ['x1,,x2,', ['x1', '', 'x2', '']],
  [' x1 , x2', ['x1', 'x2']],
  ['x1\r\nx2', ['x1x2']],
  ['x1,\n  x2', ['x1', 'x2']],
  ['x[1-2] y3', ['x1', 'x2', 'y3']],
  [' ', ['']],
])('under cray %j is read as the reference reads it', (text, names) => {
  expect(expandReferenceList(text)).toEqual(names);
});
