import { describe, expect, test } from 'vitest';
import { showText } from '../../scripts/pictures/screen.js';
import { renderSvg } from '../../scripts/pictures/svg.js';

const frame = { heading: 'bos <x>', title: 'A "list" & more', columns: 10 } as const;

/** The lines between the heading and the end. */
function contentOf(text: string): string[] {
  return renderSvg(showText(text, 10), frame).split('\n').slice(6, -3);
}

describe('a picture', () => {
  test('says what it shows to who does not see it', () => {
    const svg = renderSvg(showText('x', 10), frame);
    expect(svg).toContain('role="img" aria-label="A &#34;list&#34; &#38; more">');
    expect(svg).toContain('<title>A &#34;list&#34; &#38; more</title>');
    expect(svg).toContain('>bos &#60;x&#62;</text>');
  });

  test('is as wide as the terminal and as high as what it shows', () => {
    expect(renderSvg(showText('a\nb', 10), frame)).toContain('width="112" height="102" viewBox="0 0 112 102"');
  });

  test('begins each column where it begins on the terminal, in any font', () => {
    expect(contentOf('a b   <c')).toEqual([
      '<text x="16" y="63" textLength="24" lengthAdjust="spacingAndGlyphs">a b</text>',
      '<text x="64" y="63" textLength="16" lengthAdjust="spacingAndGlyphs">&#60;c</text>',
    ]);
  });

  test('parts what looks different', () => {
    expect(contentOf('a\u001b[1mb\u001b[22;2;31mc')).toEqual([
      '<text x="16" y="63" textLength="8" lengthAdjust="spacingAndGlyphs">a</text>',
      '<text x="24" y="63" textLength="8" lengthAdjust="spacingAndGlyphs" font-weight="bold">b</text>',
      '<text x="32" y="63" textLength="8" lengthAdjust="spacingAndGlyphs" fill="#ff7b72" opacity="0.65">c</text>',
    ]);
  });

  test('draws bars', () => {
    expect(contentOf('██▌\u001b[2m░')).toEqual([
      '<rect x="16" y="52" width="16" height="14" fill="#d8dade" opacity="1"/>',
      '<rect x="32" y="52" width="4" height="14" fill="#d8dade" opacity="1"/>',
      '<rect x="40" y="52" width="8" height="14" fill="#d8dade" opacity="0.11"/>',
    ]);
  });

  test('is the same each time', () => {
    expect(renderSvg(showText('x', 10), frame)).toBe(renderSvg(showText('x', 10), frame));
  });
});
