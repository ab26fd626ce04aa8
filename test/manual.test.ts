import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { treeOf } from '../scripts/reference/leaves.js';
import { code, item, paragraph, renderTopicBlocks } from '../scripts/reference/roff.js';

const folder = 'docs/man';
const isInstalled = spawnSync('mandoc', ['-T', 'lint', '/dev/null']).error === undefined;

/** What mandoc has to say against a page, by its path. */
function lint(path: string): string {
  return spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', path], { encoding: 'utf8' }).stdout;
}

test('there is a page for each word of the top but v2, which need not be typed', () => {
  const words = [...treeOf('bos').children.keys()].filter((word) => word !== 'v2');
  expect(readdirSync(folder).sort()).toEqual(['bos.1', ...words.map((word) => `bos-${word}.1`)].sort());
});

test.for(readdirSync(folder))('mandoc has nothing against %s', (page, { skip }) => {
  skip(!isInstalled, 'mandoc is not installed');
  expect(lint(join(folder, page))).toBe('');
});

test('mandoc would find a mistake', ({ skip }) => {
  skip(!isInstalled, 'mandoc is not installed');
  const place = mkdtempSync(join(tmpdir(), 'bos-manual-'));
  onTestFinished(() => {
    rmSync(place, { recursive: true });
  });
  writeFileSync(join(place, 'bos.1'), '.TH BOS 1\n.SH\n');
  expect(lint(join(place, 'bos.1'))).toContain('WARNING');
});

test('the page of a group has its commands, and bos(1) leads to it', () => {
  const page = readFileSync(join(folder, 'bos-sessions.1'), 'utf8');
  const headings = page.split('\n').filter((line) => line.startsWith('.SH '));
  expect(headings).toContain('.SH BOS SESSIONS STATUS LIST');
  expect(page).toContain('.B bos sessions wait [OPTIONS] SESSION_ID...');
  expect(readFileSync(join(folder, 'bos.1'), 'utf8')).toContain('\\fBbos\\-sessions\\fR(1)');
});

describe('text in the language of man(7)', () => {
  test('keeps the characters that a shell knows, and marks code', () => {
    expect(paragraph("Type `bos config set core hostname=URL`, or '~/x\\y'.")).toBe(
      'Type \\fBbos config set core hostname=URL\\fR, or \\(aq\\(ti/x\\ey\\(aq.',
    );
  });

  test('has no line that begins as a command', () => {
    expect(paragraph('.config is a folder')).toBe('\\&.config is a folder');
    expect(code(['.bos'])).toBe('.RS 4\n.nf\n\\&.bos\n.fi\n.RE');
  });

  test('shows each kind of block', () => {
    const blocks = ['First.', { titles: ['a', 'b'], rows: [['`--x`', 'what']] }, { commands: ['bos x'] }] as const;
    expect(renderTopicBlocks(blocks)).toEqual(['First.', item('--x', 'what'), code(['bos x'])]);
    expect(item('--x', 'what')).toBe('.TP\n\\fB\\-\\-x\\fR\nwhat');
  });
});
