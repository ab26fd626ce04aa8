import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/cli/completion/complete.js';
import { formatCompletion, type Completion } from '../../../src/cli/completion/completion.js';
import type { Face } from '../../../src/kinds/face.js';
import type { NameQuery } from '../../../src/cli/completion/leaf.js';
import { treeOf } from '../../../scripts/reference/leaves.js';

const names: Record<string, readonly string[]> = {
  sessions: ['first-boot', 'first-reboot', 'second-boot'],
  templates: ['compute', 'uan'],
  components: ['x3000c0s19b1n0', 'x3000c0s19b2n0', 'x3000c0s19b3n0'],
  configurations: ['default', 'test'],
};

/** What was typed, without the program's name; a space at its end starts a new word. */
async function completeLine(line: string, face: Face = 'bos', queries: NameQuery[] = []): Promise<Completion> {
  const askNames = (query: NameQuery): Promise<readonly string[]> => {
    queries.push(query);
    return Promise.resolve(names[query.source] ?? []);
  };
  return complete(line.split(' '), { face, root: treeOf(face), askNames });
}

async function wordsOf(line: string, face: Face = 'bos'): Promise<string[]> {
  return (await completeLine(line, face)).candidates.map(({ word }) => word);
}

describe('words of commands', () => {
  test('groups and commands stand together, in the order of the alphabet, with what they do', async () => {
    expect(await completeLine('v2 sessions ')).toEqual({
      candidates: [
        { word: 'create', help: 'Boot, reboot or shut down nodes with a session template' },
        { word: 'delete', help: 'Delete a session' },
        { word: 'describe', help: 'Show a session' },
        { word: 'explain', help: 'Explain what a session waits for, or why it failed' },
        { word: 'failures', help: 'Show every node of a session that failed or has an error' },
        { word: 'list', help: 'List sessions' },
        { word: 'preview', help: 'Show what a session would do, without creating one' },
        { word: 'retry', help: 'Repeat a session on the nodes that failed in it' },
        { word: 'status', help: 'Progress of a session' },
        { word: 'wait', help: 'Wait until sessions have ended, and show how' },
      ],
    });
  });

  test('only those that begin as typed', async () => {
    expect(await wordsOf('sess')).toEqual([
      'sessions',
      'sessiontemplates',
      'sessiontemplatesvalid',
      'sessiontemplatetemplate',
    ]);
  });

  test('behind help stand those of commands, and topics', async () => {
    expect(await wordsOf('help o')).toEqual(['options', 'output']);
    expect(await wordsOf('help e')).toEqual(['exit-codes', 'environment']);
    expect(await wordsOf('help --all v2 sessions re')).toEqual(['retry']);
    expect(await wordsOf('help sessions create ')).toEqual([]);
    expect(await wordsOf('help --a')).toEqual(['--all']);
  });

  test('an alias is completed where nothing else begins as typed, and followed', async () => {
    expect(await wordsOf('nod')).toEqual(['nodes']);
    expect(await wordsOf('sessions sh')).toEqual(['show']);
    expect(await wordsOf('sessions l')).toEqual(['list']);
    expect(await wordsOf('tpl des')).toEqual(['describe']);
    expect(await wordsOf('tpl get ')).toEqual(['compute', 'uan']);
    expect(await wordsOf('sessions ls -o ')).toContain('json');
    expect(await wordsOf('bos v2 sessions l', 'cray')).toEqual(['list']);
    expect(await wordsOf('bos v2 sessions sh', 'cray')).toEqual([]);
  });

  test('the hidden entry is not among them', async () => {
    expect(await wordsOf('__')).toEqual([]);
  });

  test('under cray they are those of the reference', async () => {
    expect(await wordsOf('', 'cray')).toEqual(['auth', 'bos', 'config', 'init']);
    expect(await wordsOf('bos v1 ', 'cray')).toEqual([
      'healthz',
      'list',
      'session',
      'sessiontemplate',
      'sessiontemplatetemplate',
      'version',
    ]);
  });

  test('groups take --help alone, and the program --version too', async () => {
    expect(await wordsOf('-')).toEqual(['--version', '--help']);
    expect(await wordsOf('v2 -')).toEqual(['--help']);
  });

  test('nothing stands behind a word that names no command', async () => {
    expect(await wordsOf('v2 session ')).toEqual([]);
  });
});

describe('options', () => {
  test('the own ones come first, those of every command behind them', async () => {
    expect(await wordsOf('sessions list -')).toEqual([
      ...[
        '--status',
        '--max-age',
        '--min-age',
        '--failed',
        '--limit-rows',
        '--watch',
        '--interval',
        '--configuration',
        '--format',
        '--quiet',
        '--token',
        '--verbose',
        '--help',
      ],
      ...['--columns', '--no-headers', '--sort-by', '--query', '--color', '--no-pager', '--dry-run', '--cacert'],
      ...['--cert', '--key', '--insecure'],
      ...['--connect-timeout', '--timeout', '--retries'],
    ]);
  });

  test('under cray they are those of the reference', async () => {
    expect(await wordsOf('bos v2 sessions list -', 'cray')).toEqual([
      ...[
        '--status',
        '--max-age',
        '--min-age',
        '--configuration',
        '--format',
        '--quiet',
        '--token',
        '--verbose',
        '--help',
      ],
    ]);
  });

  test('those that were given are left out, but for --verbose', async () => {
    expect(await wordsOf('sessions list --max-age 1d --status=running --verbose --m')).toEqual(['--min-age']);
    expect(await wordsOf('sessions list --verbose --verb')).toEqual(['--verbose']);
    expect(await wordsOf('sessions delete --all -y --ye')).toEqual([]);
  });

  test('those of the other name are left out', async () => {
    expect((await wordsOf('config list -'))[0]).toBe('--origin');
    expect((await wordsOf('config list -', 'cray'))[0]).toBe('--configuration');
    expect(await wordsOf('auth login --rsa')).toEqual(['--rsa-token']);
    expect(await wordsOf('auth login --rsa', 'cray')).toEqual(['--rsa_token']);
  });

  test('they stand where no argument is left', async () => {
    expect((await wordsOf('applystaged create '))[0]).toBe('--xnames');
    expect((await wordsOf('sessions status list first-boot '))[0]).toBe('--configuration');
  });

  test('none stands behind --', async () => {
    expect(await wordsOf('sessions list -- ')).toEqual([]);
    expect(await wordsOf('sessions describe -- ')).toEqual(['first-boot', 'first-reboot', 'second-boot']);
  });

  test('of the forms of a command, those that fit what was typed', async () => {
    expect(await wordsOf('sessions delete --m')).toEqual(['--max-age', '--min-age']);
    expect(await wordsOf('sessions delete first-boot --m')).toEqual([]);
    expect((await wordsOf('sessions delete --all '))[0]).toBe('--status');
  });
});

describe('values', () => {
  test('choices, without the empty one', async () => {
    expect(await wordsOf('sessions create --operation re')).toEqual(['reboot']);
    expect(await wordsOf('components list --phase ')).toEqual(['configuring', 'powering_off', 'powering_on']);
    expect(await wordsOf('completion ')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('booleans', async () => {
    expect(await wordsOf('sessions create --stage ')).toEqual(['true', 'false']);
  });

  test('formats, by the name of the program', async () => {
    expect(await wordsOf('sessions list --format ')).toEqual([
      'table',
      'json',
      'jsonl',
      'toml',
      'yaml',
      'csv',
      'name',
      'nodes',
      'nids',
    ]);
    expect(await wordsOf('bos sessions list --format ', 'cray')).toEqual(['json', 'toml', 'yaml']);
  });

  test('names', async () => {
    expect(await wordsOf('sessions describe first-')).toEqual(['first-boot', 'first-reboot']);
    expect(await wordsOf('sessions create --template-name ')).toEqual(['compute', 'uan']);
    expect(await wordsOf('config use ')).toEqual(['default', 'test']);
    expect(await wordsOf('components describe x3000c0s19b1')).toEqual(['x3000c0s19b1n0']);
    expect(await wordsOf('components describe x3000c0s19b2n0 x3000c0s19b1')).toEqual(['x3000c0s19b1n0']);
    expect(await wordsOf('bos components describe x3000c0s19b2n0 x3000c0s19b1', 'cray')).toEqual([]);
  });

  test('names that were typed before are not offered again', async () => {
    expect(await wordsOf('sessions delete first-boot ')).toEqual(['first-reboot', 'second-boot']);
    expect(await wordsOf('sessions describe first-boot --format json second-boot ')).toEqual(['first-reboot']);
    expect(await wordsOf('sessiontemplates delete compute uan ')).toEqual([]);
    expect(await wordsOf('v1 session delete -- first-boot f')).toEqual(['first-reboot']);
    expect(await wordsOf('components describe x3000c0s19b1n0,x3000c0s19b2n0 x')).toEqual(['x3000c0s19b3n0']);
  });

  test('the version of the command and its options come with the question for names', async () => {
    const queries: NameQuery[] = [];
    await completeLine('v1 session describe --configuration test ', 'bos', queries);
    expect(queries.map(({ source, leaf, options }) => [source, leaf.words, [...options]])).toEqual([
      ['sessions', ['v1', 'session', 'describe'], [['configuration', 'test']]],
    ]);
  });

  test('arguments of all forms of a command that the place can be', async () => {
    expect(await wordsOf('v1 session status describe compute ')).toEqual(['first-boot', 'first-reboot', 'second-boot']);
    expect(await wordsOf('v1 session status describe boot compute ')).toEqual([...(names.sessions ?? [])]);
  });

  test('--option=value stays one word', async () => {
    expect(await wordsOf('sessions list --status=ru')).toEqual(['--status=running']);
    expect(await wordsOf('sessions describe --insecure=')).toEqual([]);
    expect(await wordsOf('sessions list --nonsense=')).toEqual([]);
  });

  test('the last of a list is completed, what stands there already left out, and no space put behind it', async () => {
    expect(await completeLine('components list --ids x3000c0s19b2n0,x')).toEqual({
      candidates: [{ word: 'x3000c0s19b2n0,x3000c0s19b1n0' }, { word: 'x3000c0s19b2n0,x3000c0s19b3n0' }],
      nospace: true,
    });
    expect(await wordsOf('components list --columns id,ph')).toEqual(['id,phase']);
    expect(await wordsOf('components list --columns=id,ph')).toEqual(['--columns=id,phase']);
    expect(await wordsOf('sessions create --limit Compute,!x3000c0s19b1')).toEqual(['Compute,!x3000c0s19b1n0']);
  });

  test('a column to sort by is one', async () => {
    expect(await completeLine('components list --sort-by ph')).toEqual({ candidates: [{ word: 'phase' }] });
  });

  test('files are left to the shell', async () => {
    expect(await completeLine('sessiontemplates create compute --file ')).toEqual({ candidates: [], files: true });
    expect(await completeLine('sessiontemplates create compute --file=a')).toEqual({ candidates: [], files: true });
  });

  test('of many thousand nodes the first 1,000 with what is typed', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `x${1000 + Math.floor(index / 10_000)}c${index}`);
    const { candidates } = await complete(['components', 'describe', 'x1001'], {
      face: 'bos',
      root: treeOf('bos'),
      askNames: () => Promise.resolve(many),
    });
    expect(candidates).toHaveLength(1000);
    expect(candidates[0]).toEqual({ word: 'x1001c10000' });
  });
});

test('a shell is told one candidate a line, and then what to do', () => {
  const candidates = [{ word: 'list', help: 'List sessions' }, { word: 'x' }];
  expect(formatCompletion({ candidates, files: true, nospace: true })).toBe(
    'list\tList sessions\nx\n:files\n:nospace\n',
  );
  expect(formatCompletion({ candidates: [] })).toBe('');
});
