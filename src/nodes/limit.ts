import { UsageError } from '../errors/input.js';
import { formatTerms, putNarrowingFirst, type Term } from './limit-terms.js';
import { expandWord, likeXname, refuseTooMany, type Name } from './names.js';
import { openEnclosing, type NodeSource } from './read.js';
import { isFile, readFileWords, splitAtCommas, type Word } from './words.js';

/** Source: the BOS schema of a session. */
const longestLimit = 524_288;

/**
 * A limit as it is typed -> as BOS reads it, which knows no ranges: `Compute,!x1c0s[0-1]b0n0` becomes
 * `Compute,!x1c0s0b0n0,!x1c0s1b0n0`. The whole of it may be `@FILE` or `-`. Names of groups and roles, and what is wrong with
 * the marks, stay as they are. Throws as readNodes does, and UsageError for what cannot be said, and for an empty limit.
 */
export async function readLimit(text: string, source: NodeSource): Promise<string> {
  const terms = readTerms(await readLimitWords(text.trim(), source), source);
  const limit = formatTerms(putNarrowingFirst(await openTerms(terms, source), source.option));
  if (limit.length <= longestLimit) return limit;
  const [length, most] = [limit.length.toLocaleString('en'), longestLimit.toLocaleString('en')];
  throw new UsageError(`${source.option} comes to ${length} characters, and BOS takes ${most}.`, {
    hint: 'Name groups or roles in the place of nodes.',
  });
}

async function readLimitWords(text: string, { option, context }: NodeSource): Promise<Word[]> {
  if (isFile(text)) return readFileWords(text, context.io);
  if (text !== '') return splitAtCommas(text).map((item) => ({ text: item }));
  // An unset variable in a script would otherwise act on every node.
  throw new UsageError(`Invalid value for '${option}': it is empty`, {
    hint: `To act on every node of the template, say so: ${option} '*'`,
  });
}

function readTerms(words: readonly Word[], source: NodeSource): Term[] {
  let count = 0;
  return words.map((word) => {
    const term = readTerm(word, source);
    count += term.names.length;
    refuseTooMany(count, word, source.option);
    return term;
  });
}

function readTerm(word: Word, { option, recursive }: NodeSource): Term {
  const mark = /^[&!]?/.exec(word.text)?.[0] as Term['mark'];
  const rest = { ...word, text: word.text.slice(mark.length).trim() };
  if (isFile(rest.text)) {
    throw new UsageError(`Invalid value for '${option}': ${rest.text} can only stand for the whole of it`, {
      hint: 'Write the marks and the other names into the file.',
    });
  }
  return { mark, word, names: expandWord(rest, option, likeXname.limit, recursive) };
}

/** With the nodes in it in the place of each cabinet, chassis, slot and board. */
async function openTerms(terms: readonly Term[], source: NodeSource): Promise<Term[]> {
  const all = terms.flatMap(({ names }) => names);
  const enclosed = await openEnclosing(all, source);
  const open = (name: Name): readonly Name[] => enclosed.get(name.name)?.map((id) => ({ name: id })) ?? [name];
  return terms.map((term) => ({ ...term, names: term.names.flatMap(open) }));
}
