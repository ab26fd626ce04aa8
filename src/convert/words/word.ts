/** One word of a command, in a shell or in a list of words. Places count characters of the text that it stands in. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As it stands in the file, with quotes. */
  readonly text: string;
  /** What the program is handed; undefined when only the run tells. */
  readonly value: string | undefined;
  /** May become no word, or several: `$X`, `"$@"`, `*args`. */
  readonly several: boolean;
}

/** Stands for what another language puts into a shell text: a placeholder, `{{ }}`, `$(X)` of make. */
export const maskCharacter = '\uE000';

/** Replaces what the pattern matches by a word of the same length whose value is not known. */
export function mask(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/[^\n\r]/g, maskCharacter));
}

/** The words of all arguments: `"$@"`, `$*`, `"${@:2}"`, of Python `*args`. */
export function isAllArguments({ text }: Word): boolean {
  return /^"?\$(?:[@*]|\{[@*][^}]*\})"?$|^\*/.test(text);
}

/** May the word become an option or several words: a variable without quotes, an array? */
export function mayBeOptions(word: Word): boolean {
  return word.value === undefined && word.several;
}
