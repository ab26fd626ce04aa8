import { BosError } from '../errors/bos-error.js';
import { FileError, UsageError } from '../errors/input.js';
import { readFileText } from '../util/document.js';
import type { Io } from '../util/io.js';
import { expandHostlist, HostlistError, maximumNames } from './hostlist.js';
import { readXname, xnameShape, type XnameKind } from './xname.js';

/** One word of a list of nodes: a name, or names in bracket ranges. */
export interface Word {
  readonly text: string;
  /** `nodes.txt, line 3`; nothing for what was typed. */
  readonly place?: string;
}

/**
 * The words of a list as it is typed for an option: commas and blanks separate, but not within brackets; `@FILE` stands
 * for the words of a file, and `-` for those of standard input. Throws FileError for a file that cannot be read or has
 * no word, and UsageError for a second `-`.
 */
export async function readWords(text: string, option: string, io: Io): Promise<Word[]> {
  const words: Word[][] = [];
  const items = splitAtCommas(text);
  if (items.filter((item) => /^@?-$/.test(item)).length > 1) {
    throw new UsageError(`Invalid value for '${option}': standard input can be read once, and - is there twice`);
  }
  for (const item of items) {
    words.push(isFile(item) ? await readFileWords(item, io) : splitWords(item).map((word) => ({ text: word })));
  }
  return words.flat();
}

/** Does it stand for the words of a file, or of standard input? */
export function isFile(item: string): boolean {
  return item === '-' || item.startsWith('@');
}

/** The words of `@FILE` or `-`: UTF-8, one or many a line; `#` begins a remark. Throws FileError, also for `@` in it. */
export async function readFileWords(item: string, io: Io): Promise<Word[]> {
  const name = item.replace('@', '');
  const shown = name === '-' ? 'standard input' : name;
  const lines = (await readFileText(io, name, '@FILE')).replace(/^\ufeff/, '').split('\n');
  const words = lines.flatMap((line, index) =>
    splitWords(line.replace(/#.*/, '')).map((text) => ({ text, place: `${shown}, line ${index + 1}` })),
  );
  const file = words.find(({ text }) => isFile(text));
  if (file) throw refuseWord(file, '', `${file.text} would be the words of another file: files are only typed`);
  if (words.length > 0) return words;
  throw new FileError(`${shown} names no node.`, {
    hint: 'Nothing was sent: an empty list does not stand for all nodes.',
  });
}

/** The error that tells what is wrong with a word, and where it stands. */
function refuseWord({ place }: Word, option: string, reason: string, hint?: string): BosError {
  const details = hint === undefined ? {} : { hint };
  return place === undefined
    ? new UsageError(`Invalid value for '${option}': ${reason}`, details)
    : new FileError(`${place}: ${reason}`, details);
}

/** Items between commas that are in no bracket, without blanks around them; empty ones too. */
export function splitAtCommas(text: string): string[] {
  const items: string[] = [];
  let [start, inBracket] = [0, false];
  for (let index = 0; index <= text.length; index += 1) {
    const sign = text[index];
    if (sign === '[') inBracket = true;
    else if (sign === ']') inBracket = false;
    else if (sign === undefined || (sign === ',' && !inBracket)) {
      items.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return items;
}

function splitWords(text: string): string[] {
  return text.match(/(?:\[[^\]]*\]?|[^\s,[])+/g) ?? [];
}

/** A name that a word stands for: `kind` where it is an xname, which is then written as the servers write it. */
export interface Name {
  readonly name: string;
  readonly kind?: XnameKind;
}

/** Text that is an xname, or was meant to be one; what is not may be a name of another kind, which servers can have. */
export const likeXname = {
  nodes: /^(?:x[0-9]|[0-9]+c[0-9]+s[0-9])/i,
  /** A limit has names of groups too, such as x86. */
  limit: /^x(?=[a-z0-9]+$)(?:[0-9]{4}(?:[a-z]|$)|[0-9]+c[0-9])/i,
} as const;

/**
 * The names that a word stands for, in its order. Throws UsageError or FileError for ranges that cannot be read, for an
 * xname that is wrong, and, unless `recursive`, for one of a cabinet, chassis, slot or board.
 */
export function expandWord(word: Word, option: string, like: RegExp, recursive: boolean): Name[] {
  return expandRanges(word, option).map((text) => {
    if (!like.test(text)) return { name: text };
    const read = readXname(text);
    if ('reason' in read) {
      const meant = read.meant === undefined ? '' : `Did you mean ${read.meant}? `;
      throw refuseWord(word, option, `"${text}" is no xname: ${read.reason}`, `${meant}A node is ${xnameShape}.`);
    }
    if (read.kind !== 'node' && !recursive) {
      throw refuseWord(
        word,
        option,
        `${read.name} is a ${read.kind}, not a node`,
        'Add --recursive for all nodes in it.',
      );
    }
    return read;
  });
}

function expandRanges(word: Word, option: string): string[] {
  if (!/[[\]]/.test(word.text)) return [word.text];
  try {
    return expandHostlist(word.text);
  } catch (error) {
    if (error instanceof HostlistError) throw refuseWord(word, option, error.message);
    throw error;
  }
}

/** Throws where words stand for more names than any system has: a slip of ranges would take all memory. */
export function refuseTooMany(count: number, word: Word, option: string): void {
  if (count <= maximumNames) return;
  throw refuseWord(word, option, `it stands for more than ${maximumNames.toLocaleString('en')} names`);
}
