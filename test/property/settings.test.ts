import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveSetting } from '../../src/config/resolve.js';
import { toJsonValue, type JsonObject } from '../../src/util/json/value.js';

const maybe = fc.option(fc.string(), { nil: undefined });

test('whatever is given, the strongest source that gives a value wins, and says so', () => {
  fc.assert(
    fc.property(
      maybe,
      fc.array(maybe, { maxLength: 3 }),
      fc.array(maybe, { maxLength: 3 }),
      maybe,
      (flag, variables, tables, fallback) => {
        const env = Object.fromEntries(variables.map((value, index) => [`V${index}`, value]));
        const data = toJsonValue(
          Object.fromEntries(tables.map((value, index) => [`t${index}`, { key: value }])),
        ) as JsonObject;
        const paths = tables.map((_, index) => [`t${index}`, 'key']);
        const found = resolveSetting({ flag, env: Object.keys(env), configuration: { data, paths }, fallback }, env);
        const candidates = [
          ...(flag === undefined ? [] : [{ value: flag, origin: 'flag' }]),
          ...variables.flatMap((value, index) => (value ? [{ value, origin: 'environment', from: `V${index}` }] : [])),
          ...tables.flatMap((value, index) =>
            value === undefined ? [] : [{ value, origin: 'configuration', from: `t${index}.key` }],
          ),
          { value: fallback, origin: 'default' },
        ];
        expect(found).toEqual(candidates[0]);
      },
    ),
  );
});
