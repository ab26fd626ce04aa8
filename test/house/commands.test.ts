import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildTree, type Node } from '../../src/cli/tree.js';
import { commands } from '../../src/commands/index.js';
import { withoutVersion } from '../../src/kinds/versions.js';
import { readModules } from './modules.js';

// The folder of commands is the tree of commands: whoever looks for `bos sessions list` opens commands/sessions/list.ts.

/** Files in the folder of a group that are not command, with what they are. */
const shared: Readonly<Record<string, string>> = {
  'index.ts': 'the list of all commands',
  'groups.ts': 'what each group is about',
  'columns.ts': 'columns that commands of a group share',
  'parameters.ts': 'parameters that commands of a group share',
};

const root = buildTree('bos', commands);

/** The words of a path of folders: v2 has none of its own, since it is what is meant without a version. */
function pathOf(words: readonly string[]): string {
  return (words[0] === 'v2' ? withoutVersion(words) : words).join('/');
}

function listNodes(node: Node): Node[] {
  if (node.kind !== 'group') return [node];
  return [node, ...(node.own ? [node.own] : []), ...[...node.children.values()].flatMap(listNodes)];
}

const nodes = listNodes(root);
const groups = new Set(nodes.filter(({ kind }) => kind === 'group').map(({ words }) => pathOf(words)));
const leaves = new Set(nodes.filter(({ kind }) => kind === 'command').map(({ words }) => pathOf(words)));
const files = readModules('src/commands').map(({ path }) => path.replace('src/commands/', ''));

/** What stands in the folder of commands and is none, nor a part of one. */
function findStrangers(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const words = path.replace(/\.ts$/, '').split('/');
    const folders = words.map((_, index) => words.slice(0, index).join('/'));
    const isPart = folders.some((folder) => leaves.has(folder));
    const isShared = groups.has(words.slice(0, -1).join('/')) && Object.hasOwn(shared, `${words.at(-1) ?? ''}.ts`);
    return !isPart && !isShared && !leaves.has(words.join('/'));
  });
}

test('every command has its file at its words', () => {
  expect([...leaves].filter((path) => !existsSync(`src/commands/${path}.ts`))).toEqual([]);
});

test('every file is a command, a part of one, or shared by a group', () => {
  expect(findStrangers(files)).toEqual([]);
});

test('a file that is none of these is found', () => {
  expect(
    findStrangers(['sessions/list.ts', 'paging/pages.ts', 'sessions/wait/state.ts', 'sessions/helpers.ts']),
  ).toEqual(['paging/pages.ts', 'sessions/helpers.ts']);
});
