import type { Word } from './word.js';

/** An option as it was typed. */
export interface TypedOption {
  readonly name: string;
  /** The index of its word. */
  readonly index: number;
  /** Its value: of `--name=value` the part behind `=`, of which only the text and the value count. */
  readonly value: (Pick<Word, 'text' | 'value'> & { readonly index: number; readonly joined: boolean }) | undefined;
}

/** The options and the other words of a command. */
export interface SortedWords {
  readonly options: readonly TypedOption[];
  /** The indexes of words that are neither options nor their values. */
  readonly others: readonly number[];
  /** The indexes of words that look like an option, and are none: their dash is not a hyphen. */
  readonly odd: readonly number[];
}

/** Options without a value; all others of the reference have one. */
const flags = /^(?:-h|--help|-v+|--verbose|--quiet|--insecure|-q)$/;
/** Dashes that word processors put instead of hyphens. */
const oddDash = /^["']?-?[\u2010-\u2015\u2212]|^["']?--[\w-]*[\u2010-\u2015\u2212]/;

/** Sorts the words of a command behind its last word that is not an option. */
export function sortWords(words: readonly Word[], from: number): SortedWords {
  const options: TypedOption[] = [];
  const others: number[] = [];
  const odd: number[] = [];
  for (let index = from; index < words.length; index += 1) {
    const word = words[index] as Word;
    const joined = /^(["']?)(--[\w-]+)=(.*)$/s.exec(word.text);
    const name = word.value ?? '';
    if (oddDash.test(word.text)) odd.push(index);
    else if (joined?.[2] !== undefined) {
      const text = joined[1] === '' ? (joined[3] ?? '') : (joined[3] ?? '').slice(0, -1);
      const value = word.value === undefined ? undefined : word.value.slice(joined[2].length + 1);
      options.push({ name: joined[2], index, value: { index, text, value, joined: true } });
    } else if (!/^-./.test(name)) others.push(index);
    else if (flags.test(name)) options.push({ name, index, value: undefined });
    else {
      const next = words[index + 1];
      const value =
        next && !/^["']?--\w/.test(next.text) ? { ...pick(next), index: index + 1, joined: false } : undefined;
      options.push({ name, index, value });
      if (value) index += 1;
    }
  }
  return { options, others, odd };
}

/** The index of the first word from a place on that is neither an option nor the value of one; the number of words without any. */
export function skipOptions(words: readonly Word[], from: number): number {
  let index = from;
  for (let word = words[index]; word && /^["']?-./.test(word.text); word = words[index]) {
    index += flags.test(word.value ?? '') || word.text.includes('=') ? 1 : 2;
  }
  return Math.min(index, words.length);
}

const pick = ({ text, value }: Word): Pick<Word, 'text' | 'value'> => ({ text, value });
