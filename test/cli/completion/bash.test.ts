import { spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bashStub } from '../../../src/commands/completion/shells.js';
import { makeHome } from '../../support/home.js';

interface Outcome {
  /** The words that the program was called with. */
  readonly asked: string[];
  /** What bash would put instead of the word, or of the part behind the last = or colon. */
  readonly reply: string[];
  readonly options: string[];
}

/** Runs the stub in a real bash, for words as bash splits them, with a program that answers these lines. */
async function completeInBash(words: readonly string[], answer: readonly string[], breaks = ' =:'): Promise<Outcome> {
  const home = await makeHome({
    'bin/bos': '#!/bin/sh\nprintf \'%s\\n\' "$@" > "$HOME/asked"\ncat "$HOME/answer"\n',
    'stub.bash': bashStub,
    answer: answer.map((line) => `${line}\n`).join(''),
  });
  await chmod(join(home.path, 'bin/bos'), 0o755);
  const script = `
    compopt() { echo "$2" >> "$HOME/options"; }
    . "$HOME/stub.bash"
    COMP_WORDBREAKS=$1; shift
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    $(complete -p bos | sed 's/.*-F \\([^ ]*\\) .*/\\1/') "$1" "\${@: -1}" "\${@: -2:1}"
    (( \${#COMPREPLY[@]} )) && printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { HOME: home.path, PATH: `${join(home.path, 'bin')}:/usr/bin:/bin` };
  const child = spawnSync('bash', ['--norc', '-c', script, 'bash', breaks, ...words], { env, encoding: 'utf8' });
  expect(child.stderr).toBe('');
  const lines = async (name: string): Promise<string[]> => ((await home.read(name)) ?? '').split('\n').slice(0, -1);
  return { asked: await lines('asked'), reply: child.stdout.split('\n').slice(0, -1), options: await lines('options') };
}

test('the words before the cursor go to the program, and its words come back in their order', async () => {
  expect(await completeInBash(['bos', 'sessions', ''], ['list\tList sessions', 'create\tBoot'])).toEqual({
    asked: ['__complete', 'sessions', ''],
    reply: ['list', 'create'],
    options: ['nosort'],
  });
});

test('words that bash has split at = are joined, and only what is behind it is put in', async () => {
  const { asked, reply } = await completeInBash(
    ['bos', 'sessions', 'list', '--status', '=', 'ru'],
    ['--status=running'],
  );
  expect(asked).toEqual(['__complete', 'sessions', 'list', '--status=ru']);
  expect(reply).toEqual(['running']);
});

test('an = without a value yet', async () => {
  const { asked, reply } = await completeInBash(['bos', 'list', '--format', '='], ['--format=json', '--format=toml']);
  expect(asked).toEqual(['__complete', 'list', '--format=']);
  expect(reply).toEqual(['json', 'toml']);
});

test('where bash does not split at = the whole word is put in', async () => {
  const { reply } = await completeInBash(['bos', 'list', '--format=j'], ['--format=json'], ' ');
  expect(reply).toEqual(['--format=json']);
});

test('quotes are taken off the words', async () => {
  const { asked } = await completeInBash(['bos', 'create', '--limit', "'x1,!x"], []);
  expect(asked).toEqual(['__complete', 'create', '--limit', 'x1,!x']);
});

test('files are left to bash, and no space is put behind a list', async () => {
  expect(await completeInBash(['bos', 'create', '--file', 'a'], [':files'])).toMatchObject({
    reply: [],
    options: ['nosort', 'default'],
  });
  expect(await completeInBash(['bos', 'list', '--ids', 'a,'], ['a,b', ':nospace'])).toMatchObject({
    reply: ['a,b'],
    options: ['nosort', 'nospace'],
  });
});

test('a program that is not there is no matter', async () => {
  const { reply } = await completeInBash(['/nowhere/bos', ''], ['never']);
  expect(reply).toEqual([]);
});
