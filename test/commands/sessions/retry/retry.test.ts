import { describe, expect, test } from 'vitest';
import { repeatSession } from '../../../../src/commands/sessions/retry/retry.js';
import { readSession } from '../../../../src/service/session.js';
import { isObject, toJsonValue } from '../../../../src/util/json/value.js';
import { answer, json, type Behaviour } from '../../../support/hostile-server.js';
import { startAnswering } from '../../../support/system.js';

const session = (members: object = {}): Behaviour =>
  answer(
    '200 OK',
    JSON.stringify({
      name: 's',
      operation: 'shutdown',
      template_name: 'compute',
      components: 'x1c0s0b0n0,x1c0s0b0n1',
      status: { status: 'complete' },
      ...members,
    }),
    json,
  );
const counts = (members: object = {}): Behaviour =>
  answer('200 OK', JSON.stringify({ status: 'complete', managed_components_count: 2, ...members }), json);
const nodes = answer(
  '200 OK',
  JSON.stringify([
    { id: 'x1c0s0b0n0', session: 's', error: 'lost', status: { status: 'failed' } },
    { id: 'x1c0s0b0n1', session: 's', error: 'slow', status: { status: 'stable' } },
  ]),
  json,
);
const missing = answer('404 Not Found', '{"detail": "no such session"}', json);
const present = answer(
  '200 OK',
  JSON.stringify(['x1c0s0b0n0', 'x1c0s0b0n1'].map((id) => ({ id, session: 's', status: { status: 'stable' } }))),
  json,
);
/** No session is pending. */
const none = answer('200 OK', '[]', json);
const made = answer('201 Created', '{"name": "again"}', json);
const bodyOf = (request = ''): string => request.split('\r\n\r\n')[1] ?? '';

describe('sessions retry', () => {
  test('in a script makes the session without a question', async () => {
    const system = await startAnswering(
      session(),
      counts({ percent_successful: 50, percent_failed: 50 }),
      nodes,
      none,
      made,
    );
    expect(await system.run('v2 sessions retry s --name again --format jsonl')).toEqual({
      status: 0,
      stdout: '{"name": "again"}\n',
      stderr:
        '1 node of s with an error may still come up: not tried again. See bos v2 sessions failures s\n' +
        '1 node failed\n\n  1 node  lost\n          x1c0s0b0n0\n\n',
    });
    expect(system.requests).toHaveLength(5);
    expect(bodyOf(system.requests[4])).toBe(
      '{"template_name": "compute", "operation": "shutdown", "limit": "x1c0s0b0n0", "name": "again"}',
    );
  });

  test.each([
    [{}, 'shut down this node with template compute? [y/N]: '],
    [{ operation: 'reboot', stage: true }, 'stage the reboot of this node with template compute? [y/N]: '],
    [{ operation: 'boot' }, 'boot this node with template compute? [y/N]: '],
  ])('on a terminal asks what is meant: %j', async (members, question) => {
    const system = await startAnswering(session(members), counts(), nodes, none, missing, made);
    const { status, stderr } = await system.run('v2 sessions retry s --quiet', { isTTY: true, stdin: 'y\n' });
    expect([status, stderr, system.requests.length]).toEqual([0, `On ${system.host}: ${question}`, 6]);
  });

  test.each(['n\n', '\n'])('that is not confirmed makes none: %j', async (stdin) => {
    const system = await startAnswering(
      session(),
      counts({ percent_successful: 50, percent_failed: 50 }),
      nodes,
      none,
      missing,
      made,
    );
    const { status, stdout, stderr } = await system.run('v2 sessions retry s', { isTTY: true, stdin });
    expect([status, stdout, system.requests.length]).toEqual([1, '', 5]);
    expect(stderr).toContain('[y/N]: error: No session was created.\n');
  });

  test.each(['-y', '--yes'])('with %s asks nothing', async (yes) => {
    const system = await startAnswering(
      session(),
      counts({ percent_successful: 50, percent_failed: 50 }),
      nodes,
      none,
      missing,
      made,
    );
    const { status, stderr } = await system.run(`v2 sessions retry s ${yes} --quiet`, { isTTY: true });
    expect([status, stderr, system.requests.length]).toEqual([0, '', 6]);
  });

  test('where nothing has failed sends nothing and ends with 0', async () => {
    const system = await startAnswering(session(), counts({ percent_successful: 100 }), present);
    const { status, stdout, stderr } = await system.run('v2 sessions retry s --format json');
    expect([status, stdout]).toEqual([0, '[]\n']);
    expect(stderr).toContain('No node of session s has failed: there is nothing to retry.\n');
    expect(system.requests.every((request) => request.startsWith('GET '))).toBe(true);
  });

  test('says why the service refuses the session', async () => {
    const problem = '{"title": "Bad Request", "detail": "Session Template Name invalid: compute"}';
    const refused = answer('400 Bad Request', problem, { 'Content-Type': 'application/problem+json' });
    const system = await startAnswering(session(), counts(), nodes, none, missing, refused);
    const { status, stderr } = await system.run('v2 sessions retry s --quiet');
    expect(status).toBe(6);
    expect(stderr).toBe(
      'error: Session Template Name invalid: compute (400 Bad Request)\n' +
        '  To see which exist: `bos v2 sessiontemplates list`.\n',
    );
  });

  test('refuses a bad query before anything is sent', async () => {
    const system = await startAnswering(session());
    expect((await system.run('v2 sessions retry s --query [')).status).toBe(2);
    expect(system.requests).toEqual([]);
  });
});

function makeSession(members: object) {
  const record = toJsonValue({ name: 's', operation: 'boot', template_name: 'compute', ...members });
  if (!isObject(record)) throw new Error('A session is an object.');
  return readSession(record);
}

describe('the session that does it again', () => {
  test('has the template and the operation, and the nodes as its limit', () => {
    const input = repeatSession(makeSession({ limit: 'Compute' }), ['x1c0s0b0n0', 'x1c0s0b0n1'], undefined);
    expect(Object.fromEntries(input)).toEqual({
      template_name: 'compute',
      operation: 'boot',
      limit: 'x1c0s0b0n0,x1c0s0b0n1',
    });
  });

  test('is staged and takes disabled nodes where the first did, and has the name that was given', () => {
    const input = repeatSession(makeSession({ stage: true, include_disabled: true }), ['x1c0s0b0n0'], 'again');
    expect(Object.fromEntries(input)).toEqual({
      template_name: 'compute',
      operation: 'boot',
      limit: 'x1c0s0b0n0',
      stage: true,
      include_disabled: true,
      name: 'again',
    });
  });

  test('has no more characters in its limit than the service takes', () => {
    const fitting = [...Array<string>(32_767).fill('x1000c0s0b0n000'), 'x1000c0s0b0n0000'];
    expect(fitting.join(',')).toHaveLength(524_288);
    expect(repeatSession(makeSession({}), fitting, undefined).get('limit')).toBe(fitting.join(','));
    expect(() => repeatSession(makeSession({}), [...fitting, 'x1c0s0b0n0'], undefined)).toThrow(
      'The names of 32,769 nodes are too long for one session: 524299 characters, and BOS accepts at most 524288.',
    );
  });
});
