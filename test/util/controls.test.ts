import { expect, test } from 'vitest';
import { showControls } from '../../src/util/controls.js';

test.each([
  ['plain é ☃ text', 'plain é ☃ text'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
  ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['\u009b31m', '\\u009b31m'],
  ['left\u202eright', 'left\\u202eright'],
  ['\ud800', '\\ud800'],
])('%j is shown as %j', (text, shown) => {
  expect(showControls(text)).toBe(shown);
});
