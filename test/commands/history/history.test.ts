import { execFileSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../src/main.js';
import { makeHome, type Home } from '../../support/home.js';

const line = (time: string, session: string): string => `{"time":"${time}","session":"${session}","nodes":null}\n`;
const three = line('2024-01-01T00:00:00.000Z', 'a') + line('2024-03-01T00:00:00.000Z', 'b');

async function invoke(home: Home, words: string, env: Record<string, string> = {}) {
  const clock = { now: () => Date.UTC(2024, 2, 1, 12), sleep: () => Promise.resolve() };
  const io = home.io({ env, clock });
  const status = await run(words.split(' '), io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text.replaceAll(home.path, 'HOME') };
}

const sessions = '--format json --query [].session';

test.each([
  ['', ['a', 'b']],
  [' --since 1d', ['b']],
  [' --since 0', []],
  [' --last 1', ['b']],
  [' --last 9 --since 99w', ['a', 'b']],
])('history%s', async (options, expected) => {
  const home = await makeHome({ log: three });
  const { status, stdout, stderr } = await invoke(home, `history${options} ${sessions}`, { BOS_AUDIT: 'log' });
  expect([status, JSON.parse(stdout), stderr]).toEqual([0, expected, '']);
});

test('lines that are not entries are counted and left out', async () => {
  const home = await makeHome({ log: `{"time": "2024\n[]\n\n{"time": 5}\n{"session": "x"}\n${three}` });
  const { status, stdout, stderr } = await invoke(home, `history --file log ${sessions}`);
  expect([status, JSON.parse(stdout)]).toEqual([0, ['a', 'b']]);
  expect(stderr).toBe('warning: HOME/log: 4 lines are not audit entries: ignored.\n');
});

test('of a long file the end is read, from a whole line on', async () => {
  const home = await makeHome({ log: three });
  await appendFile(join(home.path, 'log'), line('2024-03-01T01:00:00.000Z', 'x'.repeat(1000)).repeat(17_000));
  await appendFile(join(home.path, 'log'), line('2024-03-01T02:00:00.000Z', 'last'));
  const { status, stdout, stderr } = await invoke(home, 'history --file log --format json --query [-1].session');
  expect([status, stdout]).toEqual([0, '"last"\n']);
  expect(stderr).toBe('warning: HOME/log is longer than 16 MiB: its beginning was not read.\n');
});

test.each([
  ['gone', 'error: Cannot read the audit HOME/gone: there is no such file or folder.\n  Check --file.\n'],
  ['.', 'error: HOME is not a plain file.\n  Name the file of an audit.\n'],
  ['pipe', 'error: HOME/pipe is not a plain file.\n  Name the file of an audit.\n'],
  ['/dev/zero', 'error: /dev/zero is not a plain file.\n  Name the file of an audit.\n'],
])('--file %s is refused', async (file, stderr) => {
  const home = await makeHome();
  execFileSync('mkfifo', [join(home.path, 'pipe')]);
  expect(await invoke(home, `history --file ${file}`)).toEqual({ status: 2, stdout: '', stderr });
});

test('a log of the system is read elsewhere', async () => {
  const { status, stderr } = await invoke(await makeHome(), 'history', { BOS_AUDIT: 'syslog' });
  expect(status).toBe(2);
  expect(stderr).toBe(
    'error: The audit is in the system log, which this command does not read.\n' +
      '  With systemd: `journalctl -t bos -o cat`; its output is read with --file when it is kept in a file.\n',
  );
});

test.each([
  ['--last 0', /'--last'/],
  ['--since soon', /soon is not an age/],
])('%s is refused', async (option, said) => {
  const { status, stderr } = await invoke(await makeHome({ log: three }), `history --file log ${option}`);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
});
