import { describe, expect, test } from 'vitest';
import { parseModule, readModules, type Module } from './modules.js';

/** A file is one idea: none has more lines, and one with fewer is worth a file only where several others need it. */
const most = 250;
const least = 20;

/** Files that may be longer, with the reason. Data may, such as a table; code may not. */
const longFiles: Readonly<Record<string, string>> = {};

/** Short files that one other file alone imports, with the reason why they are files. */
const shortFiles: Readonly<Record<string, string>> = {};

/** Files that list others which are short by their nature, with the reason: what one of them imports may be short. */
const listings: Readonly<Record<string, string>> = {
  'src/commands/index.ts':
    'a command is a file at the words typed, where one looks for it, and some commands are small',
};

const countLines = ({ text }: Module): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** The files that break a rule and are not exception to it, and exceptions that are not needed. */
function compareFiles(found: ReadonlyMap<string, string>, allowed: Readonly<Record<string, string>>): string[] {
  return [
    ...[...found].filter(([path]) => allowed[path] === undefined).map(([path, fault]) => `${path} ${fault}`),
    ...Object.keys(allowed)
      .filter((path) => !found.has(path))
      .map((path) => `${path} needs no exception`),
  ];
}

function findLong(modules: readonly Module[], allowed: typeof longFiles): string[] {
  const found = modules
    .filter((module) => countLines(module) > most)
    .map((module) => [module.path, `has ${countLines(module)} lines, more than ${most}`] as const);
  return compareFiles(new Map(found), allowed);
}

function findShort(modules: readonly Module[], allowed: typeof shortFiles): string[] {
  const importers = Map.groupBy(
    modules.flatMap(({ imports }) => imports),
    ({ to }) => to,
  );
  const found = modules
    .filter((module) => countLines(module) < least)
    .map((module) => ({ module, users: new Set(importers.get(module.path)?.map(({ from }) => from)) }))
    .filter(({ users }) => users.size === 1 && ![...users].some((user) => listings[user] !== undefined))
    .map(({ module, users: [user = ''] }) => {
      return [module.path, `has ${countLines(module)} lines and is imported by ${user} alone`] as const;
    });
  return compareFiles(new Map(found), allowed);
}

describe('files of src', () => {
  test(`none has over ${most} lines`, () => {
    expect(findLong(readModules('src'), longFiles)).toEqual([]);
  });

  test(`none has under ${least} lines and one user`, () => {
    expect(findShort(readModules('src'), shortFiles)).toEqual([]);
  });
});

describe('each check finds what is wrong', () => {
  const longest = parseModule('src/longest.ts', '// text\n'.repeat(most));
  const tooLong = parseModule('src/long.ts', '// text\n'.repeat(most + 1));
  const late = parseModule('src/late.ts', '// text\n'.repeat(least - 1));
  const shortest = parseModule('src/shortest.ts', '// text\n'.repeat(least));
  const shared = parseModule('src/shared.ts', "export type { A } from './a.js';\n");
  const users = ['a', 'b'].map((name) => {
    return parseModule(`src/${name}.ts`, `import type { X } from './shared.js';\n${'//\n'.repeat(least)}`);
  });
  const user = parseModule('src/user.ts', "import './shortest.js';\nconst load = () => import('./late.js');\n");
  const modules = [longest, tooLong, late, shortest, shared, ...users, user];

  test('a file that is too long', () => {
    expect(findLong(modules, {})).toEqual(['src/long.ts has 251 lines, more than 250']);
    expect(findLong(modules, { 'src/long.ts': 'a table', 'src/a.ts': 'a table' })).toEqual([
      'src/a.ts needs no exception',
    ]);
  });

  test('a file that is too short', () => {
    expect(findShort(modules, {})).toEqual(['src/late.ts has 19 lines and is imported by src/user.ts alone']);
    const listed = [late, parseModule('src/commands/index.ts', "import './../late.js';\n")];
    expect(findShort(listed, {})).toEqual([]);
    expect(findShort(modules, { 'src/late.ts': 'late', 'src/shared.ts': 'light' })).toEqual([
      'src/shared.ts needs no exception',
    ]);
  });
});
