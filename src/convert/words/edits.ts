import type { Edit } from '../finding.js';
import type { Change } from './change.js';
import type { Word } from './word.js';

/** How words stand side by side in a text: in a shell with blanks between them, in other languages as the items of a list. */
export interface WordLayout {
  insert(words: readonly Word[], index: number, text: string): Edit;
  append(words: readonly Word[], index: number, text: string): Edit;
  remove(words: readonly Word[], index: number): Edit;
}

/** The words of a shell command in `source`. */
export function shellLayout(source: string): WordLayout {
  return {
    insert: (words, index, text) => at(words[index]?.start ?? 0, `${text} `),
    append: (words, index, text) => at(words[index]?.end ?? 0, ` ${text}`),
    remove: (words, index) => {
      const { start = 0, end = 0 } = words[index] ?? {};
      const blanks = /^[ \t]*/.exec(source.slice(end))?.[0].length ?? 0;
      return { start, end: end + blanks, text: '' };
    },
  };
}

/** A change as an edit; undefined when the word does not stand in the text as it was read. */
export function toEdit(words: readonly Word[], change: Change, layout: WordLayout): Edit | undefined {
  const { index, kind, text, old, part } = change;
  const word = words[index];
  if (!word) return undefined;
  if (kind === 'insert') return layout.insert(words, index, text);
  if (kind === 'append') return layout.append(words, index, text);
  if (kind === 'remove') return layout.remove(words, index);
  const from = place(word.text, old, part);
  if (from === undefined) return undefined;
  const start = word.start + from;
  return { start, end: start + old.length, text };
}

/** The values of the words of a command behind its changes. */
export function expectValues(words: readonly Word[], changes: readonly Change[]): (string | undefined)[] {
  return words.flatMap(({ value }, index) => {
    const own = changes.filter((change) => change.index === index);
    if (own.some(({ kind }) => kind === 'remove')) return [];
    const replaced = own.reduce<string | undefined>((found, { kind, part, old, text }) => {
      if (kind !== 'replace' || found === undefined) return found;
      if (part === 'start') return text + found.slice(old.length);
      return part === 'end' ? found.slice(0, found.length - old.length) + text : text;
    }, value);
    const added = (kind: Change['kind']): string[] =>
      own.filter((change) => change.kind === kind).map(({ text }) => text);
    return [...added('insert'), replaced, ...added('append')];
  });
}

const at = (place: number, text: string): Edit => ({ start: place, end: place, text });

/** Where `old` stands in the text of a word: as the whole of it but for quotes, at its beginning or at its end. */
function place(text: string, old: string, part: Change['part']): number | undefined {
  const quote = /^["']/.exec(text)?.[0] ?? '';
  const open = quote.length;
  if (part === 'start') return text.startsWith(old, open) ? open : undefined;
  if (part === 'end') {
    const last = /["']$/.exec(text)?.[0].length ?? 0;
    return text.slice(0, text.length - last).endsWith(old) ? text.length - last - old.length : undefined;
  }
  return text === `${quote}${old}${quote}` ? open : undefined;
}
