/** Characters that take two places on a terminal (Unicode Standard Annex 11: wide and full width, and emoji). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Places that text takes on a terminal. The text contains no escape sequences. */
export function measureText(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Does it surely fit on one line? A quick look, which most cells pass: not all that fits does. */
export function fitsLine(text: string, width: number): boolean {
  return text.length <= width && /^[ -~]*$/.test(text);
}

/** Text on one line of at most `width` places; `ellipsis` stands for what is cut. */
export function cutText(text: string, width: number, ellipsis: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (measureText(line) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (measureText(kept + character + ellipsis) > width) break;
    kept += character;
  }
  return kept + ellipsis;
}

/**
 * The parts of text that stay in one piece: a break comes after a space or a comma only, and not within the brackets of a
 * folded list of nodes.
 */
export function splitPieces(text: string): string[] {
  return text.split(/(?<= )|(?<=,)(?![-0-9,]*\])/);
}

/** Text -> lines of at most `width` places. A piece that is longer breaks after a slash or a comma, else anywhere. */
export function wrapCells(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(1, width)));
}

function wrapLine(line: string, width: number): string[] {
  if (measureText(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  for (const piece of splitPieces(line).flatMap((part) => splitLongPiece(part, width))) {
    if (measureText((current + piece).trimEnd()) <= width) {
      current += piece;
      continue;
    }
    if (current.trim() !== '') lines.push(current.trimEnd());
    const broken = breakPiece(piece, width);
    lines.push(...broken.slice(0, -1));
    current = broken.at(-1) ?? '';
  }
  if (current.trim() !== '') lines.push(current.trimEnd());
  return lines;
}

/** What is longer than a line, such as a path, breaks after a slash or a comma: the part between them is often an id. */
function splitLongPiece(piece: string, width: number): string[] {
  return measureText(piece.trimEnd()) <= width ? [piece] : piece.split(/(?<=[/,])/);
}

function breakPiece(piece: string, width: number): string[] {
  if (measureText(piece.trimEnd()) <= width) return [piece];
  const lines = [''];
  for (const character of piece) {
    const longer = (lines.at(-1) ?? '') + character;
    if (measureText(longer) > width && lines.at(-1) !== '') lines.push(character);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
