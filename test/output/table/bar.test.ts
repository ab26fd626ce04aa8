import { expect, test } from 'vitest';
import { renderBar, renderStack } from '../../../src/output/table/bar.js';

const same = (text: string) => text;
const style = { full: '█', parts: ['▎', '▌', '▊'], empty: '░', paintEmpty: same };
const plain = { full: '#', parts: [], empty: '.', paintEmpty: same };

test.each([
  [0, '░░░░'],
  [0.01, '▎░░░'],
  [50, '██░░'],
  [62.5, '██▌░'],
  [99.99, '███▊'],
  [100, '████'],
  [250, '████'],
])('%f percent: more than nothing shows, less than all is not full', (percent, bar) => {
  expect(renderBar(percent, 4, same, style)).toBe(bar);
});

test('the plain bar has whole characters only', () => {
  expect(renderBar(40, 5, same, plain)).toBe('##...');
});

test('shares stand side by side, each at least one character long', () => {
  const segments = [
    { percent: 50, mark: '#', paint: same },
    { percent: 0.1, mark: 'x', paint: same },
    { percent: 0, mark: '=', paint: same },
  ];
  expect(renderStack(segments, 10, plain)).toBe('#####x....');
});

test('one failed node of many shows, although the others fill the bar', () => {
  const segments = [
    { percent: 99.99, mark: '#', paint: same },
    { percent: 0.01, mark: 'x', paint: same },
  ];
  expect(renderStack(segments, 10, plain)).toBe('#########x');
});

test('what is left shows too, but not what rounding left', () => {
  expect(renderStack([{ percent: 99.9, mark: '#', paint: same }], 10, plain)).toBe('#########.');
  expect(renderStack([{ percent: 99.99, mark: '#', paint: same }], 10, plain)).toBe('##########');
  expect(renderStack([], 10, plain)).toBe('..........');
});
