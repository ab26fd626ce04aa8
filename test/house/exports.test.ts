import { describe, expect, test } from 'vitest';
import { parseModule, readModules, type Module } from './modules.js';

/** What no other file of src imports and may be exported all the same, by the reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  'what bin/bos.js calls': ['src/bin.ts: main'],
  'a rule with many cases, which its test holds one by one': [
    'src/cli/report.ts: guessFormat',
    'src/cli/usage.ts: firstParameters',
    'src/commands/components/summary/print-summary.ts: cabinetOf',
    'src/commands/components/summary/print-summary.ts: readCabinets',
    'src/commands/components/summary/rows.ts: shortenPaths',
    'src/commands/sessions/retry/retry.ts: repeatSession',
    'src/commands/sessions/wait/live-reporter.ts: drawSessions',
    'src/http/proxy.ts: isExempt',
    'src/http/retry.ts: mayRepeat',
    'src/http/url.ts: encodeQuery',
    'src/kinds/batches.ts: explainBatchFailure',
    'src/sandbox/limit.ts: applyLimit',
    'src/sandbox/tick.ts: advance',
    'src/service/inventory.ts: toInventory',
    'src/service/name-batches.ts: splitNames',
  ],
  'a table that tests compare with another': [
    'src/sandbox/handlers/index.ts: handlers',
    'src/sandbox/routes.ts: routes',
  ],
  'a value that a test needs and should not repeat': [
    'src/commands/completion/shells.ts: bashStub',
    'src/config/paths.ts: configurationFolder',
    'src/config/paths.ts: tokenName',
    'src/output/style.ts: createStyle',
    'src/sandbox/request-reading.ts: longestBody',
    'src/sandbox/world.ts: nameNode',
    'src/service/page.ts: heaviestPage',
    'src/util/lock.ts: lockPath',
  ],
  'the type of what a test hands over': ['src/http/client.ts: ClientOptions', 'src/http/problem.ts: ErrorResponse'],
};

/** Folders whose files are variants of one contract, with the reason: a name may be exported by several files of one such folder. */
const variants: Readonly<Record<string, string>> = {
  'src/sandbox/handlers/': 'handlers of the same routes, for several versions and releases',
};

/** What other files import of each file: from its path to the names. `*` stands for everything. */
function listUsed(modules: readonly Module[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const { to, names } of modules.flatMap(({ imports }) => imports)) {
    used.set(to, new Set([...(used.get(to) ?? []), ...names]));
  }
  return used;
}

/** What is exported and used by no file, or by tests alone. */
function findDead(source: readonly Module[], others: readonly Module[], allowed: readonly string[]): string[] {
  const isTest = ({ path }: Module): boolean => path.startsWith('test/');
  const used = listUsed([...source, ...others.filter((module) => !isTest(module))]);
  const tested = listUsed(others.filter(isTest));
  const has = (names: typeof used, path: string, name: string): boolean =>
    names.get(path)?.has(name) === true || names.get(path)?.has('*') === true;
  const unused = source.flatMap(({ path, exports }) =>
    exports
      .filter(({ name }) => !has(used, path, name))
      .map(({ name }) => ({
        place: `${path}: ${name}`,
        by: has(tested, path, name) ? 'tests alone' : 'no other file',
      })),
  );
  const places = unused.map(({ place }) => place);
  return [
    ...unused.filter(({ place }) => !allowed.includes(place)).map(({ place, by }) => `${place} is imported by ${by}`),
    ...allowed.filter((place) => !places.includes(place)).map((place) => `${place} needs no exception`),
  ];
}

/** The names that several files export, unless all of these lie in one folder of variants. What is passed on counts once. */
function findDoubles(source: readonly Module[], folders: typeof variants): string[] {
  const exported = source.flatMap(({ path, exports }) =>
    exports.filter(({ reExported }) => !reExported).map(({ name }) => ({ path, name })),
  );
  return [...Map.groupBy(exported, ({ name }) => name)]
    .map(([name, all]) => ({ name, paths: all.map(({ path }) => path) }))
    .filter(({ paths }) => paths.length > 1)
    .filter(({ paths }) => !Object.keys(folders).some((folder) => paths.every((path) => path.startsWith(folder))))
    .map(({ name, paths }) => `${name} is exported by ${paths.join(', ')}`)
    .sort();
}

/** What a file passes on from another without a comment that says why. */
function findUnexplained(source: readonly Module[]): string[] {
  return source.flatMap(({ path, exports }) =>
    exports
      .filter(({ reExported, explained }) => reExported && !explained)
      .map(({ name }) => `${path}: ${name} is passed on from another file, and no comment says why`),
  );
}

describe('exports of src', () => {
  const source = readModules('src');

  test('each is imported by another file, and not by tests alone', () => {
    const others = [...readModules('scripts'), ...readModules('test')];
    expect(findDead(source, others, Object.values(exceptions).flat())).toEqual([]);
  });

  test('no name is exported by several files', () => {
    expect(findDoubles(source, variants)).toEqual([]);
  });

  test('one that is passed on from another file says why', () => {
    expect(findUnexplained(source)).toEqual([]);
  });
});

describe('each check finds what is wrong', () => {
  const source = [
    parseModule(
      'src/a.ts',
      `
      export const [one, { two }] = [1, { two: 2 }];
      export function three() {}
      export interface Four {}
      export type Five = 5;
      export class Six {}
      export async function* seven() {}
      const eight = 8, nine = 9;
      export { eight, nine as ten };
      `,
    ),
    parseModule('src/v/b.ts', "export { three } from '../a.js';\nexport const x = 1;"),
    parseModule('src/v/c.ts', "// Late, so that it is light.\nexport { two } from '../a.js';\nexport const x = 1;"),
  ];
  /** The names of `src/a.ts` that a text in a file of a folder leaves unused. */
  function listUnused(folder: string, text: string): string[] {
    const [a] = source;
    return findDead(a ? [a] : [], [parseModule(`${folder}/x.ts`, text)], []).map(
      (line) => /a\.ts: (\w+) is imported by no other file/.exec(line)?.[1] ?? line,
    );
  }

  test('a name that no file imports, or tests alone', () => {
    expect(listUnused('scripts', '')).toEqual(['one', 'two', 'three', 'Four', 'Five', 'Six', 'seven', 'eight', 'ten']);
    expect(findDead(source.slice(1), [parseModule('test/t.ts', "import { x } from '../src/v/b.js';")], [])).toEqual([
      'src/v/b.ts: three is imported by no other file',
      'src/v/b.ts: x is imported by tests alone',
      'src/v/c.ts: two is imported by no other file',
      'src/v/c.ts: x is imported by no other file',
    ]);
  });

  test('an exception that is not needed', () => {
    const file = parseModule('src/a.ts', 'export const one = 1, two = 2;');
    const user = parseModule('src/b.ts', "import { two } from './a.js';");
    expect(findDead([file, user], [], ['src/a.ts: one', 'src/a.ts: two'])).toEqual([
      'src/a.ts: two needs no exception',
    ]);
  });

  test.each([
    ["import { one, type Four, ten as x } from '../src/a.js'", ['two', 'three', 'Five', 'Six', 'seven', 'eight']],
    ["import type { Four, Five } from '../src/a.js'", ['one', 'two', 'three', 'Six', 'seven', 'eight', 'ten']],
    ["type X = import('../src/a.js').Four", ['one', 'two', 'three', 'Five', 'Six', 'seven', 'eight', 'ten']],
    ["const { one, two: x } = await import('../src/a.js')", ['three', 'Four', 'Five', 'Six', 'seven', 'eight', 'ten']],
    ["(await import('../src/a.js')).three()", ['one', 'two', 'Four', 'Five', 'Six', 'seven', 'eight', 'ten']],
    [
      "const [b, { one }] = await Promise.all([import('./b.js'), import('../src/a.js')])",
      ['two', 'three', 'Four', 'Five', 'Six', 'seven', 'eight', 'ten'],
    ],
    ["import * as a from '../src/a.js'", []],
    ["import('../src/a.js').then(use)", []],
    ["import { one } from '../src/b.js'", ['one', 'two', 'three', 'Four', 'Five', 'Six', 'seven', 'eight', 'ten']],
  ])('names that are left when there is: %s', (text, unused) => {
    expect(listUnused('scripts', text)).toEqual(unused);
  });

  test('a name in two files that are not variants of one contract', () => {
    expect(findDoubles(source, {})).toEqual(['x is exported by src/v/b.ts, src/v/c.ts']);
    expect(findDoubles(source, { 'src/v/': 'a reason' })).toEqual([]);
    expect(findDoubles([...source, parseModule('src/x.ts', 'export type x = 1;')], { 'src/v/': 'a reason' })).toEqual([
      'x is exported by src/v/b.ts, src/v/c.ts, src/x.ts',
    ]);
  });

  test('a name that is passed on without a word', () => {
    expect(findUnexplained(source)).toEqual([
      'src/v/b.ts: three is passed on from another file, and no comment says why',
    ]);
  });
});
