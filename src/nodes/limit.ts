import { UsageError } from '../errors/input.js';
import { openEnclosing, type NodeSource } from './read.js';
import {
  expandWord,
  likeXname,
  refuseTooMany,
  type Name,
  isFile,
  readFileWords,
  splitAtCommas,
  type Word,
} from './words.js';

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

/** One term of a limit: names that it adds, or to which it narrows (`&`), or which it leaves out (`!`). */
interface Term {
  readonly mark: '' | '&' | '!';
  readonly word: Word;
  readonly names: readonly Name[];
}

/**
 * Each `&` narrows what is left, so several nodes behind one cannot be said. Where one name stands before it, the two
 * change places: what both have is the same. Throws UsageError where that does not help.
 */
function putNarrowingFirst(terms: readonly Term[], option: string): readonly Term[] {
  const [first, second, ...rest] = terms;
  const canChange = first?.mark === '' && first.names.length === 1 && first.word.text !== '' && isMany(second);
  const ordered: readonly Term[] = canChange ? [{ ...second, mark: '' }, { ...first, mark: '&' }, ...rest] : terms;
  const many = ordered.find(isMany);
  if (!many) return ordered;
  const count = many.names.length.toLocaleString('en');
  throw new UsageError(
    `Invalid value for '${option}': ${many.word.text} is ${count} nodes, and BOS narrows to one name at a time`,
    { hint: `Begin with the nodes, and narrow them: ${option} '${many.word.text.slice(1)},&GROUP'` },
  );
}

function isMany(term: Term | undefined): term is Term {
  return term?.mark === '&' && term.names.length > 1;
}

/** Terms as text. A name that was there before is left out, as far as only terms with the same mark stand between. */
function formatTerms(terms: readonly Term[]): string {
  const items: string[] = [];
  let [mark, seen]: [string | undefined, Set<string>] = [undefined, new Set()];
  for (const term of terms) {
    if (term.mark !== mark) [mark, seen] = [term.mark, new Set()];
    for (const { name } of term.names) {
      if (name !== '' && seen.has(name)) continue;
      seen.add(name);
      items.push(term.mark + name);
    }
  }
  return items.join(',');
}
