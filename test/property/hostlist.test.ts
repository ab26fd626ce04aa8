import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandHostlist } from '../../src/nodes/hostlist.js';
import { compareNames } from '../../src/util/natural-order.js';
import { foldNodes } from '../../src/nodes/fold.js';

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
