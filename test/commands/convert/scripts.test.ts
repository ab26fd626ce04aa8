import { chmod, link, lstat, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { readScriptFile, replaceText } from '../../../src/commands/convert/scripts/file-text.js';
import { run } from '../../../src/main.js';
import { testIo } from '../../support/test-io.js';

async function makeFolder(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bos-convert-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function convert(cwd: string, line: string, stdin: string | Buffer = ''): Promise<Ended> {
  const io = testIo({ cwd, stdin });
  const status = await run(['convert', 'scripts', ...line.split(' ')], io);
  return { status, stdout: io.stdout.text, stderr: io.stderr.text };
}

const old = 'cray bos session list\n';
const made = 'cray bos v2 sessions list\n';

describe('files', () => {
  test('a folder is read with all that is in it, but for .git, node_modules, and what is excluded', async () => {
    const cwd = await makeFolder({
      'a.sh': old,
      'b/c.sh': old,
      'b/d.sh': 'ls\n',
      '.git/x.sh': old,
      'node_modules/y.sh': old,
      'old/z.sh': old,
    });
    const { status, stdout, stderr } = await convert(cwd, '. --exclude old --format jsonl --query [].file');
    expect(stdout.split('\n')).toEqual(['"a.sh"', '"a.sh"', '"b/c.sh"', '"b/c.sh"', '']);
    expect([status, stderr]).toEqual([10, '3 files read, 2 with v1: 4 places to rewrite, 0 to look at.\n']);
  });

  test('a folder without files has nothing to do', async () => {
    const cwd = await makeFolder({});
    expect(await convert(cwd, '. --format json')).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: '0 files read, 0 with v1: 0 places to rewrite, 0 to look at.\n',
    });
  });

  test('a path that cannot be read is told, and the others go on', async () => {
    const cwd = await makeFolder({ 'a.sh': old });
    await symlink('loop', join(cwd, 'loop'));
    const { status, stderr } = await convert(cwd, 'loop none a.sh --write --format json');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'error: loop cannot be read: it is a link that leads back to itself.\n' +
        'error: none cannot be read: there is no such file or folder.\n' +
        '1 file read, 1 with v1: 2 places rewritten, 0 to look at.\n',
    );
    expect(await readFile(join(cwd, 'a.sh'), 'utf8')).toBe(made);
  });

  test('mode and link stay when a file is written, and one with two names is written once', async () => {
    const cwd = await makeFolder({ 'a.sh': old });
    await chmod(join(cwd, 'a.sh'), 0o751);
    await symlink('a.sh', join(cwd, 'b.sh'));
    const { status } = await convert(cwd, 'b.sh a.sh --write --format json');
    expect([status, await readFile(join(cwd, 'a.sh'), 'utf8')]).toEqual([0, made]);
    expect((await stat(join(cwd, 'a.sh'))).mode & 0o777).toBe(0o751);
    expect((await lstat(join(cwd, 'b.sh'))).isSymbolicLink()).toBe(true);
  });

  test('a file with another name is left as it is, and the others go on', async () => {
    const cwd = await makeFolder({ 'a.sh': old, 'b.sh': old });
    await link(join(cwd, 'a.sh'), join(cwd, 'c.sh'));
    const { status, stdout, stderr } = await convert(cwd, 'a.sh b.sh --write --format jsonl --query [].[file,done]');
    expect(stdout).toBe('["a.sh", false]\n["a.sh", false]\n["b.sh", true]\n["b.sh", true]\n');
    expect(stderr).toBe(
      'error: a.sh has another name (a hard link), which would keep the old text: it was not changed.\n' +
        '  Make it a file of its own (cp -p a.sh NEW && mv NEW a.sh), or apply --diff by hand.\n' +
        '2 files read, 2 with v1: 2 places rewritten, 2 to look at.\n',
    );
    expect([status, await readFile(join(cwd, 'c.sh'), 'utf8')]).toEqual([2, old]);
    expect([await readFile(join(cwd, 'a.sh'), 'utf8'), await readFile(join(cwd, 'b.sh'), 'utf8')]).toEqual([old, made]);
  });

  test('binary and very large files are ignored without a word', async () => {
    const cwd = await makeFolder({ 'a.sh': Buffer.from(`\0${old}`), 'b.sh': '#\n'.repeat(3_000_000) + old });
    expect(await convert(cwd, '. --write --format json')).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: '2 files read, 0 with v1: 0 places rewritten, 0 to look at.\n',
    });
  });

  test.each([
    [
      'bytes that are not UTF-8',
      Buffer.from('# \xe9\xff\xa0\ncray bos session list', 'latin1'),
      Buffer.from('# \xe9\xff\xa0\ncray bos v2 sessions list', 'latin1'),
    ],
    ['CRLF', Buffer.from('cray bos session \\\r\n  list\r\n'), Buffer.from('cray bos v2 sessions \\\r\n  list\r\n')],
    [
      'a byte order mark',
      Buffer.from('\ufeff#é\ncray bos session list\n'),
      Buffer.from('\ufeff#é\ncray bos v2 sessions list\n'),
    ],
  ])('%s stay', async (_, before, after) => {
    const cwd = await makeFolder({ 'a.sh': before });
    const { status } = await convert(cwd, 'a.sh --write --format json');
    expect([status, await readFile(join(cwd, 'a.sh'))]).toEqual([0, after]);
  });

  test('a file that has been changed since it was read is left as it is', async () => {
    const path = join(await makeFolder({ 'a.sh': old }), 'a.sh');
    const before = await readScriptFile(path);
    await writeFile(path, 'ls\n');
    await expect(before && replaceText(path, 'a.sh', before, made)).rejects.toThrow(
      'a.sh has been changed since it was read: it was not changed.',
    );
    expect(await readFile(path, 'utf8')).toBe('ls\n');
  });
});

describe('reports', () => {
  test('beside a patch on stdout, what is left to look at is listed on stderr', async () => {
    const cwd = await makeFolder({ 'a.sh': `${old}# ${old}`, 'b.sh': 'x=$(cray bos session list)\n' });
    const { status, stdout, stderr } = await convert(cwd, 'a.sh b.sh --diff');
    expect([status, stdout]).toEqual([10, `--- a/a.sh\n+++ b/a.sh\n@@ -1,2 +1,2 @@\n-${old}+${made} # ${old}`]);
    expect(stderr).toBe(
      'a.sh: line 2, column 3: prose: This is text, not a command, so it was not changed.\n' +
        'b.sh: line 1, column 5: answer-kept: v2 returns another form, and it is not known here what reads this response. ' +
        'Change both together: id .name, template .template_name, state .status.status (complete, running), times ' +
        '.status.start_time and .status.end_time.\n' +
        '2 files read, 2 with v1: 2 places to rewrite, 2 to look at.\n',
    );
  });

  test.each([
    ['. --diff --format toml', '--format cannot be combined with --diff, which prints a patch.'],
    ['. --diff --query [].file', '--query cannot be combined with --diff, which prints a patch.'],
    ['- --no-headers', '--no-headers cannot be combined with -, which prints the new text of standard input.'],
  ])('what prints no report takes no form of one: %s', async (line, message) => {
    const { status, stdout, stderr } = await convert(await makeFolder({ 'a.sh': old }), line, old);
    expect([status, stdout, stderr.split('\n')[0]]).toEqual([2, '', `error: ${message}`]);
  });

  test('a variable that holds a command back is named', async () => {
    const script = `export CRAY_BOS_SESSION_CREATE_LIMIT=x1\ncray bos session create --template-uuid a --operation boot\n`;
    const { stdout } = await convert(await makeFolder({ 'a.sh': script }), 'a.sh --format jsonl --query [1].message');
    expect(stdout).toBe(
      '"CRAY_BOS_SESSION_CREATE_LIMIT sets an option of this command, and v2 does not read it: change both together. ' +
        'In v2: CRAY_BOS_V2_SESSIONS_CREATE_LIMIT."\n',
    );
  });

  test('of a file that cannot be written nothing is told as done', async () => {
    const cwd = await makeFolder({ 'a.sh': old, [`${'b'.repeat(240)}.sh`]: old });
    const long = `${'b'.repeat(240)}.sh`;
    const { status, stdout, stderr } = await convert(cwd, `a.sh ${long} --write --format jsonl --query [].[file,done]`);
    expect(stdout).toBe(`["a.sh", true]\n["a.sh", true]\n["${long}", false]\n["${long}", false]\n`);
    expect([status, stderr]).toEqual([2, expect.stringContaining('2 with v1: 2 places rewritten, 2 to look at.\n')]);
    expect(await readFile(join(cwd, long), 'utf8')).toBe(old);
  });

  test.each([
    ['commands', 'cray bos session list; '],
    ['commands that stay', 'x=$(cray bos session list); '],
    ['commands in a comment', '# cray bos session list; '],
    ['commands in a text', 'ssh h "cray bos session list"; '],
  ])('3,000 %s on a line: each finding tells 1,000 characters at most', { timeout: 120_000 }, async (_, piece) => {
    const cwd = await makeFolder({ 'a.sh': `${piece.repeat(3000)}\n` });
    const { status, stdout } = await convert(cwd, 'a.sh --format jsonl');
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; proposal: string });
    expect([status, records.length >= 3000]).toEqual([10, true]);
    expect(records.filter(({ text, proposal }) => text.length > 1000 || proposal.length > 1000)).toEqual([]);
  });
});

describe('kinds of files', () => {
  test('the name tells, then the first line, then --kind; other text is only reported', async () => {
    const cwd = await makeFolder({
      'a.yml': '- command: cray bos session list\n',
      boot: `#!/usr/bin/env bash\n${old}`,
      'notes.txt': old,
      Makefile: `all:\n\t${old}`,
      'b.sh.j2': 'cray bos session delete {{ id }}\n',
    });
    expect((await convert(cwd, '. --write --format jsonl --query [?!done].[file,class]')).stdout).toBe(
      '["notes.txt", "prose"]\n',
    );
    expect(await readFile(join(cwd, 'a.yml'), 'utf8')).toBe('- command: cray bos v2 sessions list\n');
    expect(await readFile(join(cwd, 'boot'), 'utf8')).toBe(`#!/usr/bin/env bash\n${made}`);
    expect(await readFile(join(cwd, 'Makefile'), 'utf8')).toBe(`all:\n\t${made}`);
    expect(await readFile(join(cwd, 'b.sh.j2'), 'utf8')).toBe('cray bos v2 sessions delete {{ id }}\n');
    expect((await convert(cwd, 'notes.txt --kind shell --write --format json')).status).toBe(0);
    expect(await readFile(join(cwd, 'notes.txt'), 'utf8')).toBe(made);
  });
});

describe('texts that are hard to read', () => {
  const long = 'a '.repeat(500_000);

  test.each([
    ['200,000 lines', 'echo\n'.repeat(200_000) + old, 'echo\n'.repeat(200_000) + made],
    ['a line of 1 MB', `cray bos session delete ${long}\n`, `cray bos v2 sessions delete ${long}\n`],
    ['a here-document without an end', `${old}cat <<EOF\n${old}`, `${made}cat <<EOF\n${old}`],
    ['substitutions nested too deeply', `echo ${'$('.repeat(500)}cray bos session list${')'.repeat(500)}\n`, undefined],
    ['a quote without an end', `cray bos session list\necho "\n`, undefined],
  ])('%s', { timeout: 120_000 }, async (_, before, after) => {
    const { status, stdout, stderr } = await convert(tmpdir(), '- --kind shell', before);
    expect([status, stdout === (after ?? before)]).toEqual([10, true]);
    if (after === undefined) expect(stderr).toContain('unparsed: The shell text could not be read: ');
  });

  test('YAML with anchors and with a key that stands twice is read, and other text is not', async () => {
    const cwd = await makeFolder({
      'a.yml': 'a: &x\n  shell: cray bos session list\nb: *x\na: 1\na: 2\n',
      'b.yml': 'a: [1\nb: "\nshell: cray bos session list\n',
    });
    const { stdout } = await convert(cwd, 'a.yml b.yml --write --format jsonl --query [?!done].[file,class]');
    expect(stdout).toBe('["b.yml", "unparsed"]\n');
    expect(await readFile(join(cwd, 'a.yml'), 'utf8')).toBe(
      'a: &x\n  shell: cray bos v2 sessions list\nb: *x\na: 1\na: 2\n',
    );
  });
});
