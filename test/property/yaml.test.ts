import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatYaml } from '../../src/util/yaml/write.js';
import { canonical, values } from './values.js';

test.each(['1.1', '1.2'] as const)('a YAML %s parser reads what was written', (version) => {
  fc.assert(
    fc.property(values, (value) => {
      const text = formatYaml(value);
      expect(canonical(parse(text, { version, merge: true, logLevel: 'error' }))).toBe(canonical(value));
    }),
    { numRuns: 500 },
  );
});
