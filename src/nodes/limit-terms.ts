import { UsageError } from '../errors/input.js';
import type { Name } from './names.js';
import type { Word } from './words.js';

/** One term of a limit: names that it adds, or to which it narrows (`&`), or which it leaves out (`!`). */
export interface Term {
  readonly mark: '' | '&' | '!';
  readonly word: Word;
  readonly names: readonly Name[];
}

/**
 * Each `&` narrows what is left, so several nodes behind one cannot be said. Where one name stands before it, the two
 * change places: what both have is the same. Throws UsageError where that does not help.
 */
export function putNarrowingFirst(terms: readonly Term[], option: string): readonly Term[] {
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
export function formatTerms(terms: readonly Term[]): string {
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
