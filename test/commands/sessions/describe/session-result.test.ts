import { expect, test } from 'vitest';
import { formatSessionResult } from '../../../../src/commands/sessions/describe/session-result.js';
import { readSession } from '../../../../src/service/session.js';
import { isObject, toJsonValue } from '../../../../src/util/json/value.js';
import { makeStatus } from '../wait/status.js';

function makeSession(members: object) {
  const record = toJsonValue({ name: 's', operation: 'boot', components: 'a,b,c', ...members });
  if (!isObject(record)) throw new Error('A session is an object.');
  return readSession(record);
}

const over = { status: { status: 'complete', error: null } };
const running = { status: { status: 'running', error: null } };
const ended = { status: 'complete', nodes: 3, successful: 3 };

test.each([
  ['ok', over, ended, []],
  ['1 of 3 failed', over, { ...ended, failed: 1 }, []],
  ['1 of 2 failed, 1 taken over by b', over, { ...ended, nodes: 2, failed: 1 }, ['b']],
  ['taken over by b, c', over, { ...ended, nodes: 0 }, ['b', 'c']],
  ['lost its 3 nodes', over, { ...ended, nodes: 0 }, []],
  ['1 lost', over, { ...ended, nodes: 2 }, []],
  ['nothing staged', { ...over, stage: true, operation: 'shutdown' }, { ...ended, nodes: 0 }, []],
  ['no nodes', { ...over, components: '' }, { ...ended, nodes: 0 }, []],
  ['not known', over, undefined, []],
  [
    'no nodes',
    { components: '', status: { status: 'complete', error: 'No nodes were found to act upon.' } },
    undefined,
    [],
  ],
  ['not started: x y', { components: '', status: { status: 'complete', error: ' x\n  y\n' } }, undefined, []],
  ['', { components: '', status: { status: 'pending', error: null } }, undefined, []],
  ['', running, { nodes: 0 }, []],
  ['1,200 of 1,875 done, 200 failed', running, { nodes: 1875, successful: 1000, failed: 200 }, []],
  ['32 staged', { ...running, stage: true }, { nodes: 32, staged: 32 }, []],
  ['30 staged, 0 of 32 done', { ...running, stage: true }, { nodes: 32, staged: 30 }, []],
])('the result is %j', (text, session, status, takers) => {
  expect(formatSessionResult(makeSession(session), status && makeStatus(status), takers)).toBe(text);
});
