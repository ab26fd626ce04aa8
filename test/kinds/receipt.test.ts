import { describe, expect, test } from 'vitest';
import { holdResponse } from '../../src/http/response.js';
import type { Receipt } from '../../src/kinds/command.js';
import { readAlong } from '../../src/kinds/receipt.js';
import { startRecording } from '../support/system.js';

/** What is told about a response that has been read. */
async function tell(body: string, receipt: Receipt, input: Record<string, string> = {}): Promise<string> {
  const answer = holdResponse({ status: 200, type: 'application/json' }, Buffer.from(body));
  const receivable = readAlong(answer, receipt, new Map(Object.entries(input)));
  expect(await receivable.answer.text()).toBe(body);
  return receivable.describe();
}

const nodes: Receipt = { done: 'changed nodes', counts: { changed: '' } };
const staged: Receipt = { done: 'done', counts: { started: 'succeeded', ignored: 'ignored', failed: 'failed' } };

describe('a receipt says what the server said', () => {
  test.each([
    ['{"name": "up"}', { done: 'created session', says: 'name' }, 'created session up'],
    ['{}', { done: 'created session', says: 'name' }, 'created session'],
    ['no JSON', { done: 'created session', says: 'name' }, 'created session'],
    ['', { done: 'deleted session', of: 'session_id' }, 'deleted session s'],
    ['[{"id": "a"}, {"id": "b"}]', nodes, 'changed 2 nodes'],
    ['[]', nodes, 'changed 0 nodes'],
    ['[{"id": "a"}', nodes, 'changed nodes'],
    ['{"id": "a"}', nodes, 'changed nodes'],
    ['{"succeeded": ["a"], "ignored": ["b", "c"], "failed": []}', staged, 'started 1 node, ignored 2 nodes'],
    ['{"succeeded": [], "ignored": [], "failed": []}', staged, 'done'],
  ])('%s', async (body, receipt, line) => {
    expect(await tell(body, receipt, { session_id: 's' })).toBe(line);
  });

  test('of a list of 10,000 nodes', async () => {
    const list = Array.from({ length: 10_000 }, (_, index) => ({ id: `x${index}`, error: 'e'.repeat(200) }));
    expect(await tell(JSON.stringify(list), nodes)).toBe('changed 10,000 nodes');
  });
});

describe('a receipt is written', () => {
  const change = 'v2 options update --logging-level INFO -y';

  test.each([
    ['on a terminal', {}, 'changed options on HOST\n'],
    ['in no script', { isTTY: false }, ''],
    ['under no other name', { name: 'cray' as const }, ''],
  ])('%s', async (_, options, stderr) => {
    const system = await startRecording();
    const words = 'name' in options ? `bos ${change.replace(' -y', '')}` : change;
    const told = (await system.run(words, { isTTY: true, ...options })).stderr;
    expect(told.replace(/127\.0\.0\.1:\d+/, 'HOST')).toBe(stderr);
  });

  test('not with --quiet', async () => {
    const system = await startRecording();
    expect((await system.run(`${change} --quiet`, { isTTY: true })).stderr).toBe('');
  });
});
