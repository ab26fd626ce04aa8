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

/** The explanations in the stories, each from its code to the empty line behind it. */
function readTold(): { code: string; lines: string[] }[] {
  const stories = readdirSync('test/story').filter((name) => name.startsWith('explain-'));
  return stories.flatMap((name) => {
    const lines = readFileSync(`test/story/${name}`, 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const code = /^\S.* {2}([a-z-]+)$/.exec(line)?.[1];
      if (code === undefined) return [];
      const next = lines.findIndex((other, at) => at > index && /^[$%>@#]/.test(other));
      return [{ code, lines: lines.slice(index + 1, next < 0 ? undefined : next) }];
    });
  });
}

test('every code has a story that shows its sentence, the evidence, and the next command where somebody has to do something', () => {
  const told = readTold();
  const isTold = (code: string, isNode: boolean, hasNext: boolean): boolean =>
    told.some(
      ({ code: shown, lines }) =>
        shown === code &&
        /^ {2}[A-Z0-9]/.test(lines[0] ?? '') &&
        (!isNode || lines.some((line) => /^ {2}(?:HSM|PCS|CFS|IMS|BSS) {2}\S/.test(line))) &&
        (!hasNext ||
          lines.some(
            (line, index) => line === 'Next:' && /^ {2}(?:# |bos |cray |conman )/.test(lines[index + 1] ?? ''),
          )),
    );
  const missing = codes.filter(([code, { needsPerson }]) => !isTold(code, Object.hasOwn(nodeCodes, code), needsPerson));
  expect(missing.map(([code]) => code)).toEqual([]);
  expect(codes.length).toBe(34);
  expect(told.length).toBeGreaterThan(codes.length);
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
