import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { convertToCommonJs } from '../../scripts/binary/commonjs.js';

interface Exports {
  readonly [name: string]: unknown;
}

/** What a module exports, and its text. `modules` are those it may ask for. */
async function run(code: string, modules: Exports = {}): Promise<{ exports: Exports; text: string }> {
  const { code: text } = await convertToCommonJs(code);
  const exports: Exports = {};
  const wrap = new Script(`(function (exports, require) {${text}\n})`).runInThisContext() as (
    exports: Exports,
    require: (name: string) => unknown,
  ) => void;
  wrap(exports, (name) => modules[name]);
  return { exports, text };
}

describe('a chunk as a CommonJS module', () => {
  test('exports what stays as it is as plain properties', async () => {
    const { exports } = await run(
      'var a = 1; function b() { return 2; } class C {} async function* d() {}\nexport { a, b as "b-c", C as default, d };',
    );
    expect(Object.getOwnPropertyDescriptor(exports, 'a')).toEqual({
      value: 1,
      writable: true,
      enumerable: true,
      configurable: true,
    });
    expect(Object.keys(exports)).toEqual(['a', 'b-c', 'd', 'default']);
  });

  test.each([
    ['is set later', 'var a; function set() { a = 2; }\nexport { a, set };'],
    ['is set anew', 'var a = 1; function set() { a = 2; }\nexport { a, set };'],
    ['is set with what it was', 'var a = null; function set() { a ??= 2; }\nexport { a, set };'],
    ['is counted', 'var a = 1; function set() { a++; }\nexport { a, set };'],
    ['is counted in the other way', 'var a = 1; function set() { ++a; }\nexport { a, set };'],
    ['is taken out of an object', 'var a = 1; function set() { ({ a } = { a: 2 }); }\nexport { a, set };'],
    ['is taken out of a list', 'var a = 1; function set() { [a] = [2]; }\nexport { a, set };'],
    ['has a dollar in its name', 'var a$ = 1; function set() { a$ = 2; }\nexport { a$ as a, set };'],
  ])('exports as it is at any time what %s', async (_, code) => {
    const { exports } = await run(code);
    (exports.set as () => void)();
    expect(exports.a).toBe(2);
  });

  test('exports what it has from another chunk', async () => {
    const { exports } = await run('import { a } from "./other.cjs";\nexport { a };', { './other.cjs': { a: 1 } });
    expect(exports.a).toBe(1);
  });

  test('takes a part of Node as a whole without a copy of it', async () => {
    const path = { sep: '/' };
    const { exports } = await run('import path, * as all from "path";\nvar a = [path.sep, all.sep];\nexport { a };', {
      path,
    });
    expect(exports.a).toEqual(['/', '/']);
  });

  test('gives a chunk that it imports at run time as it is', async () => {
    const other = { a: 1, default: 2 };
    const { exports } = await run('var load = () => import("./other.cjs");\nexport { load };', {
      './other.cjs': other,
    });
    expect(await (exports.load as () => Promise<unknown>)()).toBe(other);
  });
});
