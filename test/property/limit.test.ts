import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BosError } from '../../src/errors/bos-error.js';
import { splitLimit } from '../../src/nodes/limit-grammar.js';
import { readLimit } from '../../src/nodes/limit.js';
import { readNodes } from '../../src/nodes/node-list.js';
import { contextWith } from '../support/node-context.js';

/** Words that people and other programs write between names, beside names and any text at all. */
const piece = fc.oneof(
  fc.constantFrom('x1000c0s1b0n0', 'x1000c0s[0-3]b0n0', 'Compute', 'blue', 'p1.2', 'x86', 'nid000001', 'all', '*'),
  fc.constantFrom(',', ',', ',!', ',&', ' ', ' -x ', ',-', '-', '/', '{0..3}', '"', "'", ';', '~', ':', '@', '\n', '|'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const typed = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

const name = /^(?:\*|[A-Za-z0-9_][A-Za-z0-9_.:-]*)$/;

/** What is read of a text; undefined when it is refused. */
async function readOrRefuse<Read>(reading: Promise<Read>): Promise<Read | undefined> {
  return reading.catch((error: unknown) => {
    expect(error).toBeInstanceOf(BosError);
    return undefined;
  });
}

test('a limit that is taken has names alone, but for what is wrong with its marks', async () => {
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      fc.pre(!text.trim().startsWith('@') && text.trim() !== '-');
      const source = { option: '--limit', recursive: false, context: contextWith(['x1000c0s1b0n0']) };
      const limit = await readOrRefuse(readLimit(text, source));
      const names = splitLimit(limit ?? '').map((term) => term.name);
      expect(names.filter((each) => each !== '' && !name.test(each.replaceAll(/[&!]/g, 'x')))).toEqual([]);
    }),
  );
});

test('a limit and a list of nodes from a file have nodes alone', async () => {
  await fc.assert(
    fc.asyncProperty(typed, async (stdin) => {
      const node = /^[&!]?(?:x[0-9]+c[0-9]+s[0-9]+b[0-9]+n[0-9]+)?$/;
      const limit = await readOrRefuse(
        readLimit('-', { option: '--limit', recursive: false, context: contextWith(['x1000c0s1b0n0'], { stdin }) }),
      );
      expect((limit ?? '').split(',').filter((each) => !node.test(each))).toEqual([]);
      const ids = await readOrRefuse(
        readNodes('-', { option: '--ids', recursive: false, context: contextWith(['x1000c0s1b0n0'], { stdin }) }),
      );
      expect((ids ?? []).filter((each) => !node.test(each))).toEqual([]);
    }),
  );
});
