import { expect, test } from 'vitest';
import { drawResults } from '../../../../src/commands/sessions/wait/draw-results.js';
import { plainStyle } from '../../../../src/output/style.js';
import { toJsonValue } from '../../../../src/util/json/value.js';

const options = { view: 'record', columns: [], width: 60, color: false, headers: true, ascii: false, now: 0 } as const;

function draw(failures: readonly { message: string; count: number; nodes: string }[]): string[] {
  const result = {
    name: 'morning',
    operation: 'boot',
    template_name: 'compute',
    outcome: 'failed',
    nodes: 40,
    successful: 0,
    failed: 40,
    staged: 0,
    duration_seconds: 90,
    failures,
    taken_by: [],
    message: '40 of 40 nodes failed.',
  };
  return drawResults(toJsonValue([result]), plainStyle, options);
}

test('the failed nodes stand by message', () => {
  expect(draw([{ message: 'no power', count: 40, nodes: 'x1c0s[0-39]b0n0' }])).toEqual([
    '● morning   failed   1m 30s   boot with template compute',
    '  40 of 40 nodes failed.',
    `  ${'▓'.repeat(56)}`,
    '  40 nodes  no power',
    '            x1c0s[0-39]b0n0',
  ]);
});

test('of many messages ten stand there, and the command that shows all', () => {
  const lines = draw(
    Array.from({ length: 40 }, (_, i) => ({ message: `fault ${i}`, count: 1, nodes: `x1c0s${i}b0n0` })),
  );
  expect(lines.slice(-3)).toEqual([
    '  1 node  fault 9',
    '          x1c0s9b0n0',
    '  and 30 more: bos v2 sessions failures morning',
  ]);
  expect(lines).toHaveLength(3 + 2 * 10 + 1);
});

test('of a long message its beginning stands there', () => {
  const [, , , ...lines] = draw([{ message: 'one\ntwo\nthree\nfour\nfive', count: 40, nodes: 'x1c0s[0-39]b0n0' }]);
  expect(lines).toEqual([
    '  40 nodes  one',
    '            two',
    '            three',
    '            four...',
    '            x1c0s[0-39]b0n0',
  ]);
});
