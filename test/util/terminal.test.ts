import { expect, test } from 'vitest';
import { mayRepaint, needsAscii } from '../../src/util/terminal.js';
import { testIo } from '../support/test-io.js';

const terminal = testIo({ isTTY: true }).stderr;
const pipe = testIo().stderr;

test.each([
  ['a terminal', {}, terminal, 0, true],
  ['a pipe', {}, pipe, 0, false],
  ['a dumb terminal', { TERM: 'dumb' }, terminal, 0, false],
  ['a screen reader', { ACCESSIBLE: '1' }, terminal, 0, false],
  ['no screen reader', { ACCESSIBLE: '0' }, terminal, 0, true],
  ['nothing said of screen readers', { ACCESSIBLE: '' }, terminal, 0, true],
  ['lines of -v between', {}, terminal, 1, false],
])('whether %s may be painted again', (_, env, output, verbosity, expected) => {
  expect(mayRepaint(env, output, verbosity)).toBe(expected);
});

test.each([
  [{ LANG: 'C.UTF-8' }, false],
  [{ LANG: 'en_GB.utf8', TERM: 'dumb' }, true],
  [{ LANG: 'C.UTF-8', LC_ALL: 'C' }, true],
  [{}, true],
])('whether %j must do without Unicode', (env, expected) => {
  expect(needsAscii(env)).toBe(expected);
});
