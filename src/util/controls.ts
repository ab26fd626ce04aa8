/**
 * Text with every control character as an escape that can be seen, but for newlines and tabs: neither a server's response
 * nor an argument must steer the terminal that it is shown on.
 */
export function showControls(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    if (character === '\n' || character === '\t') return character;
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return `\\u${hex.padStart(4, '0')}`;
  });
}
