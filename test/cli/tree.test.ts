import { expect, test } from 'vitest';
import type { Face } from '../../src/kinds/face.js';
import { commands } from '../../src/commands/index.js';
import { buildTree, type Group, type Node } from '../../src/cli/tree.js';

const root = (face: Face): Group => buildTree(face, commands);

function find(face: Face, words: string): Node | undefined {
  let node: Node | undefined = root(face);
  for (const word of words.split(' ')) node = node?.kind === 'group' ? node.children.get(word) : undefined;
  return node;
}

test('under cray the operations stand below the word bos', () => {
  expect([...root('cray').children.keys()]).toEqual(['bos', 'init', 'auth', 'config']);
});

test('under bos they stand at the root, with what bos has besides', () => {
  expect([...root('bos').children.keys()].sort()).toEqual([
    ...[
      'alias',
      'applystaged',
      'auth',
      'completion',
      'components',
      'config',
      'convert',
      'healthz',
      'help',
      'history',
      'init',
      'list',
      'options',
      'sandbox',
    ],
    ...['sessions', 'sessiontemplates', 'sessiontemplatesvalid', 'sessiontemplatetemplate', 'v1', 'v2', 'version'],
  ]);
});

test('the operations of v2 stand a second time without their version', () => {
  expect(find('cray', 'bos v2 sessions list')).toMatchObject({ words: ['bos', 'v2', 'sessions', 'list'] });
  expect(find('cray', 'bos sessions list')).toMatchObject({ words: ['bos', 'sessions', 'list'] });
});

test('those of v1 need their version', () => {
  expect(find('bos', 'v1 session')).toMatchObject({ kind: 'group' });
  expect(find('bos', 'session')).toBeUndefined();
});

test('bos list is that of v2', () => {
  expect(find('bos', 'list')).toMatchObject({ forms: [{ operation: { id: 'v2.list' } }] });
});

test('operations that share a command are its forms, the one of the reference first', () => {
  expect(find('bos', 'v1 session status describe')).toMatchObject({
    summary: 'Show the nodes of one category of a phase',
    forms: [
      { operation: { id: 'v1.session.status.describe' } },
      { operation: { id: 'v1.session.status.describe-phase' } },
      { operation: { id: 'v1.session.status.describe-boot-set' } },
    ],
  });
});

test('under cray there are only the forms that the reference has', () => {
  expect(find('cray', 'bos v1 session status describe')).toHaveProperty('forms.length', 1);
  expect(find('cray', 'bos v2 sessions delete')).toHaveProperty('forms.length', 1);
});

test('a command of our own is there only under the names that it has', () => {
  expect(find('bos', 'auth logout')).toMatchObject({ kind: 'command' });
  expect(find('cray', 'auth logout')).toBeUndefined();
});
