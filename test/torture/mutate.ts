import type { Random } from './random.js';

/** What programs that read text have stumbled over. */
const awkward = [
  '',
  '\0',
  '\u001b[2J',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\r\n',
  '"',
  "'",
  '\\',
  '{',
  '}}',
  '[',
  ']]',
  '[[',
  ',',
  ':',
  '#',
  '=',
  '&a *a',
  '!!binary',
  '<<: *x',
  '---\n',
  '\t',
  'null',
  'NaN',
  '1e999',
  '-0',
  '99999999999999999999',
  '__proto__',
  'x'.repeat(5000),
  '[1-999999999]',
  '%',
  '%00',
  'é',
  '😀',
];

/** The text with one to four things done to it: cut, doubled, changed, put in. */
export function mutateText(text: string, random: Random): string {
  let mutated = text;
  for (let left = 1 + random.whole(4); left > 0; left -= 1) mutated = mutateOnce(mutated, random);
  return mutated;
}

function mutateOnce(text: string, random: Random): string {
  const from = random.whole(text.length + 1);
  const to = Math.min(text.length, from + random.whole(20));
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (random.whole(6)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part + after;
    case 2:
      return before;
    case 3:
      return before + String.fromCharCode(random.whole(256)) + after;
    default:
      return before + random.pick(awkward) + random.pick([part, '']) + after;
  }
}

/** Values that are valid JSON and hardly ever what is expected. */
const unexpected: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e21,
  '',
  'text',
  '\0\u001b]0;x\u0007',
  [],
  {},
  [[]],
  [null],
  [1, 'a', {}],
  { __proto__x: 1, constructor: {}, toString: null, length: -1 },
  '2024-99-99T99:99:99',
  'x'.repeat(3000),
];

/** Data of JSON in which one to three values are others, are missing, or stand more often. */
export function mutateData(value: unknown, random: Random): unknown {
  let mutated = value;
  for (let left = 1 + random.whole(3); left > 0; left -= 1) mutated = changeOne(mutated, random);
  return mutated;
}

function changeOne(value: unknown, random: Random): unknown {
  const isLeaf = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  if (isLeaf || random.fraction() < 0.2) return random.fraction() < 0.05 ? nest(value) : random.pick(unexpected);
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    const index = random.whole(list.length);
    if (random.fraction() < 0.1) return [...list, ...list];
    list[index] = changeOne(list[index], random);
    return list;
  }
  const entries = Object.entries(value);
  const chosen = random.whole(entries.length);
  if (random.fraction() < 0.2) entries.splice(chosen, 1);
  else entries[chosen] = [entries[chosen]?.[0] ?? '', changeOne(entries[chosen]?.[1], random)];
  return Object.fromEntries(entries);
}

function nest(value: unknown): unknown {
  let nested = value;
  for (let depth = 0; depth < 300; depth += 1) nested = [nested];
  return nested;
}
