/** Text -> lines of at most `width` characters, broken at spaces; a longer word stands alone. */
export function wrapText(text: string, width: number): string[] {
  const ends = findBreaks(text, width);
  return [...ends, text.length].map((end, index) => text.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end));
}

/** How many lines wrapText would make. */
export function countWrapped(text: string, width: number): number {
  return findBreaks(text, width).length + 1;
}

/** Where the spaces stand that end a line. */
function findBreaks(text: string, width: number): number[] {
  const breaks: number[] = [];
  for (let start = 0; text.length - start > width;) {
    const last = text.lastIndexOf(' ', start + width);
    const end = last > start ? last : text.indexOf(' ', start + 1);
    if (end < 0) break;
    breaks.push(end);
    start = end + 1;
  }
  return breaks;
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
