import { expect, test } from 'vitest';
import { isCommandWord } from '../../src/commands/groups.js';
import { treeOf } from '../../scripts/reference/leaves.js';
import { shared, makeHome } from '../support/home.js';
import { startRecording } from '../support/system.js';
import { run } from '../../src/main.js';

const damaged = {
  'not a table': { text: 'alias = "sessions list"\n', stdout: '' },
  'no text': {
    text: '[alias]\nnumber = 7\ntable = { a = "b" }\nlist = ["sessions", "list"]\n',
    stdout: 'number,,it is not text\ntable,,it is not text\nlist,,a command has this name\n',
  },
};

test.each(Object.entries(damaged))(
  'aliases that are %s are in no way, and are told of',
  async (_, { text, stdout }) => {
    const home = await makeHome({
      [shared.active]: 'default',
      [shared.default]: `[core]\nhostname = "http://h"\n` + text,
    });
    const io = home.io();
    expect(await run(['alias', 'list', '--format', 'csv', '--no-headers'], io)).toBe(0);
    expect([io.stdout.text, io.stderr.text]).toEqual([stdout, '']);
  },
);

test('a value that is not text ends with one line and 2', async () => {
  const system = await startRecording('[alias]\nnumber = 7\n');
  const { status, stderr } = await system.run('number');
  expect(status).toBe(2);
  expect(stderr).toContain('cannot be used: it is not text.\n');
  expect(system.taken()).toEqual([]);
});

test('what is typed behind an alias follows its words, and --configuration says whose aliases count', async () => {
  const system = await startRecording('[alias]\nmine = "v2 sessions list --status running"\n');
  await system.run('mine --max-age 7d');
  expect(system.taken()).toEqual(['GET /v2/sessions?status=running&max_age=7d']);
  const { stderr } = await system.run('mine --configuration other');
  expect(stderr).toContain("No such command 'mine'.");
});

test('a secret in an alias is hidden as one that is typed', async () => {
  const system = await startRecording('[alias]\nin = "auth login --username u --password open-sesame --bad"\n');
  const { stderr } = await system.run('in open-sesame');
  expect(stderr).not.toContain('open-sesame');
});

test('aliases are completed, and followed', async () => {
  const system = await startRecording(
    '[alias]\nmine = "v2 sessions list"\nbad = "a \' b"\nsessions = "v2 list"\n"two words" = "v2 list"\n',
  );
  const complete = async (...words: string[]) => (await system.run(['__complete', ...words])).stdout;
  expect(await complete('mi')).toBe('mine\tv2 sessions list\n');
  expect(await complete('ba')).toBe('');
  expect(await complete('mine', '--stat')).toBe('--status\tOnly sessions in this state\n');
  expect(await complete('bad', '--stat')).toBe('');
  expect(await complete('')).not.toContain('two words');
});

test('every first word of a command is known as one', () => {
  const words = [...treeOf('bos').children].flatMap(([word, { aliases }]) => [word, ...aliases]);
  expect(words.filter((word) => !isCommandWord(word))).toEqual([]);
  expect(isCommandWord('reds')).toBe(false);
});
