import { describe, expect, test } from 'vitest';
import { shortenPaths } from '../../../../src/commands/components/summary/rows.js';

const first = '9e3c75e1-ac42-42c7-873c-e758048897d6';
const second = '4bf91021-8d99-4adf-945f-46de2ff50a3d';
const twin = '9e3c75e1-0000-42c7-873c-e758048897d6';

describe('short names of images', () => {
  test.each([
    ['none', [], []],
    ['nothing wanted', [''], []],
    ['one: its folder', [`s3://boot-images/${first}/kernel`], ['9e3c75e1']],
    ['one that is a file', ['kernel'], ['kernel']],
    ['one at the root', ['/kernel'], ['/kernel']],
    [
      'two: what differs',
      [`s3://boot-images/${first}/kernel`, `s3://boot-images/${second}/kernel`],
      ['9e3c75e1', '4bf91021'],
    ],
    ['two that begin alike', [`s3://a/${first}/kernel`, `s3://a/${twin}/kernel`], [first, twin]],
    ['two with nothing in common', ['s3://a/b/kernel', 'http://c/vmlinuz'], ['s3://a/b/kernel', 'http://c/vmlinuz']],
    ['two of which one is longer', ['a/b/kernel', 'a/kernel'], ['b/kernel', 'kernel']],
    ['two files in a folder', ['a/b/one', 'a/b/two'], ['one', 'two']],
    ['the same twice', ['a/b/kernel', 'a/b/kernel'], ['b']],
  ])('%s', (_, paths, names) => {
    expect([...shortenPaths(paths).values()]).toEqual(names);
  });

  test('stand by their paths, also where nothing is wanted by some', () => {
    expect(shortenPaths(['', 'a/one/kernel', 'a/two/kernel'])).toEqual(
      new Map([
        ['a/one/kernel', 'one'],
        ['a/two/kernel', 'two'],
      ]),
    );
  });
});
