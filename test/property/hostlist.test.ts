import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandHostlist } from '../../src/nodes/hostlist.js';
import { compareNames } from '../../src/util/natural-order.js';
import { foldNodes } from '../../src/nodes/fold.js';
import { formatNid, isNid, readNid } from '../../src/nodes/nid.js';
import { readNodes } from '../../src/nodes/node-list.js';
import { testIo } from '../support/test-io.js';

const digit = fc.nat({ max: 12 });
const xnames = fc
  .tuple(fc.nat({ max: 3 }), digit, digit, fc.nat({ max: 1 }), fc.nat({ max: 1 }))
  .map(([x, c, s, b, n]) => `x${x + 1000}c${c}s${s}b${b}n${n}`);
const nids = fc
  .tuple(fc.nat({ max: 1200 }), fc.nat({ max: 6 }))
  .map(([nid, width]) => `nid${String(nid).padStart(width, '0')}`);
const words = fc.stringMatching(/^[a-z0-9.:*é-]{1,12}$/);
const nodes = fc.array(fc.oneof(xnames, nids, words), { minLength: 1, maxLength: 60 });

test('a folded list stands for exactly the names that went in', () => {
  fc.assert(
    fc.property(nodes, (names) => {
      const expanded = expandHostlist(foldNodes(names)).sort(compareNames);
      expect(expanded).toEqual([...new Set(names)].sort(compareNames));
    }),
    { numRuns: 300 },
  );
});

test('folded NIDs are read as the same set of numbers', async () => {
  const numbers = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 2_000_000 })), {
    minLength: 1,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(numbers, async (set) => {
      const folded = foldNodes(set.map(formatNid));
      const context = {
        io: testIo(),
        warn: () => Promise.resolve(),
        findEnclosed: () => Promise.resolve(new Map<string, string[]>()),
        findXnames: (names: readonly string[]) => Promise.resolve(new Map(names.map((name) => [name, readNid(name)]))),
      };
      const read = await readNodes(folded, { option: '--ids', recursive: false, context });
      expect(read.map(Number).sort((a, b) => a - b)).toEqual([...set].sort((a, b) => a - b));
      expect(expandHostlist(folded).every(isNid)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the order of the names does not matter to the folded list', () => {
  fc.assert(
    fc.property(nodes, (names) => {
      expect(foldNodes([...names].reverse())).toBe(foldNodes(names));
    }),
  );
});

test('the natural order is an order: antisymmetric, transitive, 0 for equal names only', () => {
  fc.assert(
    fc.property(fc.oneof(xnames, nids, words), fc.oneof(nids, words), fc.oneof(nids, words), (a, b, c) => {
      expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
      expect(compareNames(a, b) === 0).toBe(a === b);
      const [low = '', middle = '', high = ''] = [a, b, c].sort(compareNames);
      expect([low, middle, high].map((name) => compareNames(low, name) <= 0 && compareNames(name, high) <= 0)).toEqual([
        true,
        true,
        true,
      ]);
    }),
  );
});
