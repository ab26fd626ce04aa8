import { makeFinding, type Finding } from '../finding.js';
import type { Change } from './change.js';
import type { Word } from './word.js';

/** What a report says of a change: the old words and the new ones. Nothing of words that only go with another change. */
export function describeRewrite(words: readonly Word[], program: number, change: Change): Finding[] {
  const word = words[change.index];
  if (!word || change.kind === 'append') return [];
  const inserted = change.class === 'version' && change.kind === 'insert';
  const old = inserted
    ? words
        .slice(program, program + 2)
        .map(({ text }) => text)
        .join(' ')
    : change.old;
  const next = change.kind === 'remove' ? (words[change.index + 1]?.text ?? '') : change.text;
  const text = change.kind === 'remove' ? `${change.old} ${next}` : old;
  const made = makeFinding(change.class, word.start, text, inserted ? `${old} ${change.text}` : next);
  return [{ ...made, done: true }];
}
