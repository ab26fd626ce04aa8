import { expandHostlist, HostlistError, maximumNames } from './hostlist.js';
import { readXname, xnameShape, type XnameKind } from './xname.js';
import { refuseWord, type Word } from './words.js';

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
