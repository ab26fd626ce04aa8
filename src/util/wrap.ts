/** Text -> lines of at most `width` characters, broken at spaces; a longer word stands alone. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let end = findBreak(text, start, width); end >= 0; end = findBreak(text, start, width)) {
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  return [...lines, text.slice(start)];
}

/** How many lines wrapText would make. */
export function countWrapped(text: string, width: number): number {
  let lines = 1;
  for (let end = findBreak(text, 0, width); end >= 0; end = findBreak(text, end + 1, width)) lines += 1;
  return lines;
}

/** Where the space stands that ends the line from `start` on; -1 where all that is left is one line. */
function findBreak(text: string, start: number, width: number): number {
  if (text.length - start <= width) return -1;
  const last = text.lastIndexOf(' ', start + width);
  return last > start ? last : text.indexOf(' ', start + 1);
}

/** Words -> lines as of wrapText, but none is broken at a space within a word. */
export function wrapWords(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
