import { describe, expect, test } from 'vitest';
import { showText as show, type Screen } from '../../scripts/pictures/screen.js';

const escape = '\u001b[';
const showText = (text: string): Screen => show(text, 20);

function textOf(screen: Screen): string[] {
  return screen.map((line) => line.map((cell) => cell.text).join(''));
}

describe('the screen of a picture', () => {
  test('has a line for each line, and none behind the last that holds something', () => {
    expect(textOf(showText('one\n\nthree\n\n'))).toEqual(['one', '', 'three']);
    expect(showText('')).toEqual([]);
  });

  test('shows the last frame of a part that is painted again', () => {
    const frames = [
      `before\n`,
      `\rone${escape}K\ntwo${escape}K\n${escape}J`,
      `\r${escape}2Athree${escape}K\n${escape}J`,
      `after`,
    ];
    expect(textOf(showText(frames.join('')))).toEqual(['before', 'three', 'after']);
  });

  test('knows colours, and what ends them', () => {
    const [line = []] = showText(`${escape}1;31ma${escape}22mb${escape}39mc${escape}2md${escape}0me${escape}me`);
    expect(line.map(({ shade: { bold, faint, color } }) => [bold, faint, color])).toEqual([
      [true, false, 31],
      [false, false, 31],
      [false, false, undefined],
      [false, true, undefined],
      [false, false, undefined],
      [false, false, undefined],
    ]);
  });

  test('breaks a line that is wider than it', () => {
    expect(textOf(show('abcdef\ng', 4))).toEqual(['abcd', 'ef', 'g']);
    expect(textOf(show('日本', 3))).toEqual(['日', '本']);
  });

  test('knows wide characters', () => {
    expect(showText('日b')[0]?.map(({ width }) => width)).toEqual([2, 1]);
  });

  test.each([
    [`${escape}2;3H`, 'A picture cannot show ESC[2;3H.'],
    [`${escape}48m`, 'A picture cannot show the colour 48.'],
  ])('refuses what it does not know: %j', (text, message) => {
    expect(() => showText(text)).toThrow(message);
  });
});
