import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeCodes } from '../../src/explain/codes.js';

const codes = Object.entries(nodeCodes);

/** Rows of the table in the documents: code and meaning. */
function readTable(): [string, string][] {
  const text = readFileSync('docs/contracts/explain.md', 'utf8');
  const rows = text.split('## Codes')[1]?.split('\n') ?? [];
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

test('nodes that are as wanted, on their way or staged need nobody', () => {
  expect(codes.filter(([, { needsPerson }]) => !needsPerson).map(([code]) => code)).toEqual([
    'as-wanted',
    'waiting',
    'staged',
  ]);
});
