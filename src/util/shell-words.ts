/** The words of a command line as a shell splits them: blanks separate, quotes and backslashes hold together. Undefined for an open quote. */
export function splitShellWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  for (const [whole, single, double, escaped, blank, open] of text.matchAll(tokens)) {
    if (open !== undefined) return undefined;
    if (blank !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    word = (word ?? '') + (single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? whole);
  }
  return word === undefined ? words : [...words, word];
}

/** In turn: 'quoted', "quoted", an escaped character, blanks, a quote that nothing closes; else one plain character. */
const tokens = /'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|(\s+)|(['"\\])|[^\s'"\\]+/gs;
