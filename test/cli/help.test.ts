import { describe, expect, test } from 'vitest';
import { globalParameters } from '../../src/cli/globals.js';
import { jobs, topExamples } from '../../src/cli/help/groups.js';
import { renderHelp } from '../../src/cli/help/render-help.js';
import { countLines } from '../../src/cli/help/sections.js';
import type { Leaf, Node } from '../../src/cli/tree.js';
import type { Face } from '../../src/kinds/face.js';
import { run } from '../../src/main.js';
import { listNodes, nodeAt, treeOf } from '../../scripts/reference/leaves.js';
import { makeHome } from '../support/home.js';

const faces: readonly Face[] = ['bos', 'cray'];
/** What stands at each place: a group that is a command too is there once. */
const placesOf = (face: Face): Node[] => [
  ...new Map(
    listNodes(treeOf(face))
      .reverse()
      .map((node) => [nameOf(node), node]),
  ).values(),
];
const leavesOf = (face: Face): Leaf[] => listNodes(treeOf(face)).filter((node) => node.kind !== 'group');
const formsOf = ({ forms }: Leaf) => forms;
const otherModules = `
Other modules:
  None. There is no other cray in PATH, and BOS_CRAY_FALLBACK is not set.
`;
const nameOf = ({ words }: Node): string => words.join(' ');

test('a command that needs no server has no options about one', () => {
  const offered = (words: string): string[] => {
    const node = listNodes(treeOf('bos')).find((candidate) => candidate.words.join(' ') === words);
    const [, common = ''] = (node ? renderHelp(node, { face: 'bos', width: 80, all: true }) : '').split(
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
    '--no-pager',
  ];
  expect(offered('convert templates')).toEqual(forms);
  expect(offered('convert scripts')).toEqual(forms);
});

describe.each(faces)('under %s', (face) => {
  const help = (node: Node): string => renderHelp(node, { face, width: 80 });

  test('every group and command says what it is, without a full stop', () => {
    const wrong = listNodes(treeOf(face))
      .filter((node) => node.words.length > 0)
      .filter(({ summary }) => !/^[A-Z].*[^.]$/.test(summary));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test('every form of a command has an example of that command', () => {
    const wrong = leavesOf(face).flatMap((leaf) =>
      formsOf(leaf)
        .filter(({ examples }) => !examples.some(({ command }) => command.includes(leaf.words.at(-1) ?? '')))
        .map(() => nameOf(leaf)),
    );
    expect(wrong).toEqual([]);
  });

  test('every option and argument has a help text, a capital first and no full stop last', () => {
    const own = leavesOf(face).flatMap((leaf) => formsOf(leaf).flatMap((form) => form.parameters));
    const wrong = [...own, ...globalParameters(face)].filter(({ help: text }) => !/^[A-Z].*[^.]$/.test(text));
    expect(wrong.map(({ name, help: text }) => `${name}: ${text}`)).toEqual([]);
  });

  test.each([false, true])(
    'no line is wider than 80 characters but those of examples and of an option with a long value; all: %s',
    (all) => {
      const wide = listNodes(treeOf(face)).flatMap((node) => {
        const text = renderHelp(node, { face, width: 80, all });
        const lines = (text.split('\nExamples:\n')[0] ?? '').split('\n');
        return lines.filter((line) => line.length > 80 && !/^ {2}--\S+ \S+$/.test(line));
      });
      expect([...new Set(wide)]).toEqual([]);
    },
  );

  test('--help prints it on stdout for every group and command, without any configuration', async () => {
    const home = await makeHome();
    for (const node of placesOf(face)) {
      const io = home.io({ name: face });
      expect(await run([...node.words, '--help'], io), nameOf(node)).toBe(0);
      expect(io.stdout.text).toBe(help(node) + (face === 'cray' && nameOf(node) === '' ? otherModules : ''));
      expect(io.stderr.text).toBe('');
    }
  });
});

/** What `bos` with these words prints, which must go well. */
async function print(...words: string[]): Promise<string> {
  const home = await makeHome();
  const io = home.io({ name: 'bos' });
  expect(await run(words, io), words.join(' ')).toBe(0);
  expect(io.stderr.text).toBe('');
  return io.stdout.text;
}

/** How a line of words fails. */
async function refuse(face: Face, ...words: string[]): Promise<{ status: number; text: string }> {
  const home = await makeHome();
  const io = home.io({ name: face });
  const status = await run(words, io);
  expect(io.stdout.text).toBe('');
  return { status, text: io.stderr.text };
}

const whole = (words: string): string =>
  renderHelp(nodeAt(treeOf('bos'), words.split(' ').filter(Boolean)), { face: 'bos', width: 80, all: true });

describe('the help of bos fits a terminal of 80 by 24', () => {
  test('but for these commands, whose own options alone need more', () => {
    const long = placesOf('bos')
      .filter(({ words }) => words[0] !== 'v2')
      .map((node) => ({
        name: nameOf(node),
        lines: countLines(renderHelp(node, { face: 'bos', width: 80 }).trimEnd(), 80),
      }))
      .filter(({ lines }) => lines > 24)
      .map(({ name, lines }) => `${name} ${lines}`);
    expect(long.sort()).toMatchInlineSnapshot(`
      [
        "options update 58",
      ]
    `);
  });

  test('a command shows its own options, as many examples as there is room for, and what shows the rest', async () => {
    expect(await print('sessions', 'explain', '--help')).toMatchInlineSnapshot(`
      "Usage: bos sessions explain [OPTIONS] SESSION_ID

        Explain what a session waits for, or why it failed.

        For a pending session: why it is pending. For a running one: which nodes are
        not finished, and why. For a complete one: which nodes did not come up and
        why: in groups with the same explanation, as components explain has them. Asks
        BOS, HSM, PCS, CFS, IMS and BSS, and changes nothing. The exit status is 0
        when all is well or on the way, and 9 when somebody has to do something.

      Arguments:
        SESSION_ID  Name of the session

      Options:
        --service-timeout TIME  Wait at most this long for each service [default: 5s]

      Examples:
        # why it has not ended yet, or what went wrong
        bos sessions explain first-boot
        # the nodes by code, for a script
        bos sessions explain first-boot --format json --query 'groups[].[code, nodes]'

      Options of every command, such as --format: bos help options, or --help --all
      "
    `);
  });

  test('details are cut between two sentences', async () => {
    expect(await print('sessions', 'wait', '--help')).toMatchInlineSnapshot(`
      "Usage: bos sessions wait [OPTIONS] SESSION_ID...

        Wait until sessions have ended, and show how.

        On a terminal it shows how far each session is, elsewhere it writes a line for
        each change. A staged session has ended when everything is staged.

      Arguments:
        SESSION_ID  Names of sessions

      Options:
        --timeout TIME        Give up after this time, such as 45m
        --for complete|running|deleted
                              What to wait for; complete by default
        --interval TIME       Time between requests; 2s, later 15s by default
        --fail-fast           Stop as soon as more nodes than --max-failed have failed
        --max-failed COUNT    How many nodes may fail, such as 5 or 2%
        --report FILE         Write the result to a file: .xml (JUnit) or .md

      Examples:
        # wait, and see which nodes failed
        bos sessions wait first-boot

      Options of every command: bos help options. More about this one: --help --all
      "
    `);
  });

  test('options that few need are left out where there is no room for all', async () => {
    const options = (text: string): string[] =>
      [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => flag);
    const short = await print('sessions', 'create', '--help');
    expect(options(short)).toEqual([
      '--template-name',
      '--operation',
      '--limit',
      '--stage',
      '--name',
      '--preview',
      '--yes',
      '--wait',
    ]);
    expect(short.split('\n').at(-2)).toBe('Options of every command: bos help options. All of this one: --help --all');
    expect(options(await print('sessions', 'create', '--help', '--all'))).toEqual(
      expect.arrayContaining([...options(short), '--recursive', '--include-disabled', '--timeout', '--report']),
    );
  });

  test('every word of the top stands in one line of the jobs', () => {
    const words = jobs.flatMap(([, lines]) => lines.flatMap((line) => line.words));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect([...treeOf('bos').children.keys()].filter((word) => !words.includes(word))).toEqual([]);
  });

  test('the examples of the top lead to commands', () => {
    expect(topExamples.map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'init --hostname api.example.com',
      'sessions create --template-name compute --operation boot --wait',
      'components list --status failed',
    ]);
  });

  test('every group has an example', () => {
    const without = listNodes(treeOf('bos'))
      .filter(({ kind }) => kind === 'group')
      .filter((node) => !/^(Examples:\n {2}# |Examples {3})/m.test(renderHelp(node, { face: 'bos', width: 80 })));
    expect(without.map(nameOf)).toEqual([]);
  });
});

describe('--all beside --help shows all there is', () => {
  test.each([
    ['v2 sessions create', ['v2', 'sessions', 'create', '--help', '--all']],
    ['v2 sessions create', ['v2', 'sessions', 'create', '--all', '-h']],
    ['v2 sessions create', ['v2', 'sessions', '--all', 'create', '--help']],
    ['v2 sessions create', ['help', '--all', 'v2', 'sessions', 'create']],
    ['sessions delete', ['sessions', 'delete', '--all', '--help']],
    ['sessions', ['sessions', '--all', '--help']],
    ['', ['--help', '--all']],
    ['', ['--all', '--help']],
    ['', ['help', '--all']],
  ])('%s: %j', async (command, words) => {
    expect(await print(...words)).toBe(whole(command));
  });

  test('alone it is an option like others', async () => {
    expect(await refuse('bos', 'sessions', 'list', '--all')).toEqual({
      status: 2,
      text: 'error: no such option: --all\n  Options: bos sessions list --help\n',
    });
  });

  test('cray has none of it', async () => {
    const { status, text } = await refuse('cray', 'bos', 'sessions', 'list', '--all', '--help');
    expect(status).toBe(2);
    expect(text).toContain('Error: no such option: --all');
  });
});

describe('bos help', () => {
  test.each([[[]], [['sessions']], [['sessions', 'create']], [['v2', 'sessions', 'create']], [['v1', 'session']]])(
    '%j prints what --help prints',
    async (words) => {
      expect(await print('help', ...words)).toBe(await print(...words, '--help'));
    },
  );

  test('takes what --help takes for another word', async () => {
    expect(await print('help', 'v1', 'sessions', 'list')).toBe(await print('v1', 'session', 'list', '--help'));
  });

  test('prints a topic', async () => {
    expect(await print('help', 'limits')).toMatchInlineSnapshot(`
      "Limits

        The limit of a session says which nodes of the template it takes. Its terms
        are separated by commas and read from left to right. Without --limit a session
        takes every node of the template.

        blue,green         the nodes in either of the two: each name of a node, group
                           or role adds its nodes
        Compute,&blue      & keeps only the nodes that are also in this: nodes with
                           the role Compute in the group blue
        Compute,!blue      ! leaves out the nodes in this: nodes with the role Compute
                           that are not in blue
        '*', all           all nodes of the template
        x3000c0s[1-4]b0n0  nodes as in \`bos help nodes\`: ranges, NIDs, and @FILE or -
                           for the whole limit

        Names are case-sensitive. Quote a limit with &, !, * or brackets: they mean
        something to a shell. \`bos sessions preview\` shows which nodes a limit takes,
        and sends nothing.

      Examples:
        bos sessions preview --template-name compute --operation reboot --limit 'Compute,!blue'
        bos sessions create --template-name compute --operation boot --limit @nodes.txt
      "
    `);
  });

  test.each(['options', 'output', 'exit-codes', 'environment', 'nodes', 'limits', 'files'])(
    '%s is a topic, in lines of 80 characters but for its examples',
    async (topic) => {
      const text = (await print('help', topic)).split('\nExamples:\n')[0] ?? '';
      expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );

  test('a topic tells of the command of its name', async () => {
    expect((await print('help', 'options')).split('\n').at(-2)).toBe(
      'There is also a command of this name: bos options --help',
    );
  });

  test.each([
    [['optoins'], "error: There is no help for 'optoins'.\n  Did you mean options?\n"],
    [['sessions', 'craete'], "error: There is no help for 'sessions craete'.\n  Did you mean create?\n"],
    [
      ['nothing-like-it'],
      "error: There is no help for 'nothing-like-it'.\n  List of topics: bos help topics. Commands: bos --help\n",
    ],
    [
      ['reboot'],
      "error: There is no help for 'reboot'.\n  In bos the command is: bos sessions create --operation reboot --template-name NAME\n",
    ],
    [
      ['sessions', 'create', 'up'],
      "error: There is nothing below 'bos sessions create'.\n  Type bos sessions create --help\n",
    ],
    [['limits', 'more'], "error: There is no help for 'limits'.\n  Type bos help limits\n"],
  ])('%j is refused with what to type', async (words, text) => {
    expect(await refuse('bos', 'help', ...words)).toEqual({ status: 2, text });
  });

  test('is not there under cray', async () => {
    const { status, text } = await refuse('cray', 'help');
    expect(status).toBe(2);
    expect(text).toContain("Error: No such command 'help'.");
  });

  test('a word help behind others tells where it stands', async () => {
    expect(await refuse('bos', 'sessions', 'help', 'create')).toEqual({
      status: 2,
      text: "error: No such command 'help'.\n  Type bos help sessions create\n",
    });
  });
});
