import { UsageError } from '../errors/input.js';
import { expandItem, isFile, readFileItems, refuseTooMany, splitAtCommas, type ListItem, type Name } from './items.js';
import { limitGrammar } from './limit-grammar.js';
import { findEnclosedNodes, findNumberedNodes, type NodeSource } from './node-list.js';

/** Source: the BOS schema of a session. */
const longestLimit = 524_288;

/** One term of a typed limit: names that it adds, that it narrows to (`&`), or that it removes (`!`). */
interface Term {
  readonly mark: '' | '&' | '!';
  readonly item: ListItem;
  readonly names: readonly Name[];
}

/**
 * A limit as it is typed -> as BOS reads it, which knows no ranges: `Compute,!x1c0s[0-1]b0n0` becomes
 * `Compute,!x1c0s0b0n0,!x1c0s1b0n0`. The whole of it may be `@FILE` or `-`. NIDs become xnames. Names of groups and roles, and wrong marks, stay
 * as they are, but not what is not a valid name; a file has nodes and marks alone. Throws as readNodes does, and UsageError for what BOS has no limit for, and for an empty limit.
 */
export async function readLimit(text: string, source: NodeSource): Promise<string> {
  const typed = text.trim();
  if (typed !== '' && !isFile(typed)) refuseBlanks(text, source.option);
  const terms = readTerms(await readLimitItems(typed, source), source);
  const limit = formatTerms(putNarrowingFirst(await expandNames(terms, source), source.option));
  if (limit.length <= longestLimit) return limit;
  const [length, most] = [limit.length.toLocaleString('en'), longestLimit.toLocaleString('en')];
  throw new UsageError(`${source.option} has ${length} characters, and BOS accepts at most ${most}.`, {
    hint: 'Use groups or roles instead of nodes.',
  });
}

async function readLimitItems(text: string, { option, context }: NodeSource): Promise<ListItem[]> {
  if (isFile(text)) return readFileItems(text, context.io);
  if (text !== '') return splitAtCommas(text).map((item) => ({ text: item }));
  // An unset variable in a script would otherwise act on every node.
  throw new UsageError(`Invalid value for '${option}': it is empty`, {
    hint: `To act on every node of the template, write: ${option} '*'`,
  });
}

function readTerms(items: readonly ListItem[], source: NodeSource): Term[] {
  let count = 0;
  return items.map((item) => {
    const term = readTerm(item, source);
    count += term.names.length;
    refuseTooMany(count, item, source.option);
    return term;
  });
}

/** What stands behind a blank may be an option of another program: `-x NODE`. Within brackets it means nothing. */
function refuseBlanks(text: string, option: string): void {
  if (!/\s/.test(text.replaceAll(/\[[^\]]*\]/g, ''))) return;
  throw new UsageError(`Invalid value for '${option}': there is a space in ${JSON.stringify(text)}`, {
    hint: limitGrammar,
  });
}

function readTerm(item: ListItem, { option, recursive }: NodeSource): Term {
  const mark = /^[&!]?/.exec(item.text)?.[0] as Term['mark'];
  const rest = { ...item, text: item.text.slice(mark.length).trim() };
  if (item.place === undefined && isFile(rest.text)) {
    throw new UsageError(`Invalid value for '${option}': ${rest.text} can only be the whole limit`, {
      hint: 'Write the other nodes, with & and !, into the file.',
    });
  }
  return { mark, item, names: expandItem(rest, option, 'limit', recursive) };
}

/** Replaces each NID by its node, and each cabinet, chassis, slot and board by the nodes in it. */
async function expandNames(terms: readonly Term[], source: NodeSource): Promise<Term[]> {
  const all = terms.flatMap(({ names }) => names);
  const numbered = await findNumberedNodes(all, source);
  const enclosed = await findEnclosedNodes(all, source);
  const expand = ({ name }: Name): readonly Name[] =>
    enclosed.get(name)?.map((id) => ({ name: id })) ?? [{ name: numbered.get(name) ?? name }];
  return terms.map((term) => ({ ...term, names: term.names.flatMap(expand) }));
}

/**
 * Each `&` narrows what is left to one name, so it cannot narrow to several nodes. When a single name stands before it, the
 * two change places: what both have in common is the same. Throws UsageError when that does not help.
 */
function putNarrowingFirst(terms: readonly Term[], option: string): readonly Term[] {
  const [first, second, ...rest] = terms;
  const canChange = first?.mark === '' && first.names.length === 1 && first.item.text !== '' && isMany(second);
  const ordered: readonly Term[] = canChange ? [{ ...second, mark: '' }, { ...first, mark: '&' }, ...rest] : terms;
  const many = ordered.find(isMany);
  if (!many) return ordered;
  const count = many.names.length.toLocaleString('en');
  throw new UsageError(
    `Invalid value for '${option}': ${many.item.text} is ${count} nodes, and BOS takes only one name after an & or !`,
    { hint: `Begin with the nodes, and narrow them: ${option} '${many.item.text.slice(1)},&GROUP'` },
  );
}

function isMany(term: Term | undefined): term is Term {
  return term?.mark === '&' && term.names.length > 1;
}

/** Terms as text. A repeated name is left out when only terms with the same mark stand between. */
function formatTerms(terms: readonly Term[]): string {
  const written: string[] = [];
  let [mark, seen]: [string | undefined, Set<string>] = [undefined, new Set()];
  for (const term of terms) {
    if (term.mark !== mark) [mark, seen] = [term.mark, new Set()];
    for (const { name } of term.names) {
      if (name !== '' && seen.has(name)) continue;
      seen.add(name);
      written.push(term.mark + name);
    }
  }
  return written.join(',');
}
