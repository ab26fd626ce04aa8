import { describe, expect, test } from 'vitest';
import { globalParameters } from '../../src/cli/globals.js';
import { renderHelp } from '../../src/cli/help.js';
import type { Leaf } from '../../src/cli/tree.js';
import type { Face } from '../../src/kinds/face.js';
import { run } from '../../src/main.js';
import { listNodes, treeOf } from '../../scripts/reference/leaves.js';
import { makeHome } from '../support/home.js';

const faces: readonly Face[] = ['bos', 'cray'];
const leavesOf = (face: Face): Leaf[] => listNodes(treeOf(face)).filter((node) => node.kind !== 'group');
const formsOf = ({ forms }: Leaf) => forms;

test('a command that needs no server has no options about one', () => {
  const offered = (words: string): string[] => {
    const node = listNodes(treeOf('bos')).find((candidate) => candidate.words.join(' ') === words);
    const [, common = ''] = (node ? renderHelp(node, { face: 'bos', width: 80 }) : '').split(
      'Options of every command:\n',
    );
    return [...common.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => flag);
  };
  const forms = [
    '--configuration',
    '--format',
    '--quiet',
    '--help',
    '--columns',
    '--no-headers',
    '--sort-by',
    '--query',
    '--color',
  ];
  expect(offered('convert templates')).toEqual(forms);
  expect(offered('convert scripts')).toEqual(forms);
});

describe.each(faces)('under %s', (face) => {
  const help = (words: readonly string[]): string => {
    const node = listNodes(treeOf(face)).find((candidate) => candidate.words.join(' ') === words.join(' '));
    return node ? renderHelp(node, { face, width: 80 }) : '';
  };

  test('every group and command says what it is, without a full stop', () => {
    const wrong = listNodes(treeOf(face))
      .filter((node) => node.words.length > 0)
      .filter(({ summary }) => !/^[A-Z].*[^.]$/.test(summary));
    expect(wrong.map((node) => node.words.join(' '))).toEqual([]);
  });

  test('every form of a command has an example of that command', () => {
    const wrong = leavesOf(face).flatMap((leaf) =>
      formsOf(leaf)
        .filter(({ examples }) => !examples.some(({ command }) => command.includes(leaf.words.at(-1) ?? '')))
        .map(() => leaf.words.join(' ')),
    );
    expect(wrong).toEqual([]);
  });

  test('every option and argument has a help text, a capital first and no full stop last', () => {
    const own = leavesOf(face).flatMap((leaf) => formsOf(leaf).flatMap((form) => form.parameters));
    const wrong = [...own, ...globalParameters(face)].filter(({ help: text }) => !/^[A-Z].*[^.]$/.test(text));
    expect(wrong.map(({ name, help: text }) => `${name}: ${text}`)).toEqual([]);
  });

  test('no line is wider than 80 characters but those of examples and of an option with a long value', () => {
    const wide = listNodes(treeOf(face)).flatMap((node) => {
      const lines = (help(node.words).split('\nExamples:\n')[0] ?? '').split('\n');
      return lines.filter((line) => line.length > 80 && !/^ {2}--\S+ \S+$/.test(line));
    });
    expect([...new Set(wide)]).toEqual([]);
  });

  test('--help prints it on stdout for every group and command, without any configuration', async () => {
    const home = await makeHome();
    for (const { words } of listNodes(treeOf(face))) {
      const io = home.io({ name: face });
      expect(await run([...words, '--help'], io), words.join(' ')).toBe(0);
      expect(io.stdout.text).toBe(help(words));
      expect(io.stderr.text).toBe('');
    }
  });
});
