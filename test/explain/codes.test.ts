import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeCodes, sessionCodes } from '../../src/explain/codes.js';

const codes = [...Object.entries(nodeCodes), ...Object.entries(sessionCodes)];

/** Rows of the table in the documents: code and meaning. */
function readTable(): [string, string][] {
  const text = readFileSync('docs/contracts/explain.md', 'utf8');
  const rows = text.slice(text.indexOf('\n## Codes\n')).split('\n');
  return rows.flatMap((row) => {
    const [, code, means] = /^\| `([a-z-]+)` \| ([^|]+) \|/.exec(row) ?? [];
    return code === undefined || means === undefined ? [] : [[code, means.trim()]];
  });
}

test('the table in the documents has every code, with what it means', () => {
  expect(readTable()).toEqual(codes.map(([code, { means }]) => [code, means]));
});

test('every code has a story that shows it', () => {
  const stories = readdirSync('test/story').filter((name) => name.startsWith('explain-'));
  const told = stories.map((name) => readFileSync(`test/story/${name}`, 'utf8')).join('\n');
  expect(codes.map(([code]) => code).filter((code) => !new RegExp(`^\\S.*  ${code}$`, 'm').test(told))).toEqual([]);
});

test('what is as wanted, on its way or staged needs nobody', () => {
  expect(codes.filter(([, { needsPerson }]) => !needsPerson).map(([code]) => code)).toEqual([
    'as-wanted',
    'waiting',
    'staged',
    'session-done',
    'session-running',
    'session-staged',
    'session-pending',
  ]);
});
