import { describe, expect, test } from 'vitest';
import { answer, json } from '../../../support/hostile-server.js';
import { startAnswering } from '../../../support/system.js';

const problem = { 'Content-Type': 'application/problem+json' };
const keys = [
  'id',
  'session',
  'operation',
  'template_name',
  'limit',
  'session_status',
  'start_time',
  'end_time',
  'status',
  'staged_session',
  'error',
];

describe('components session', () => {
  test('of a node that no session has worked on asks for none', async () => {
    const system = await startAnswering(answer('200 OK', '{"id": "x1c0s0b0n0", "session": ""}', json));
    const { status, stdout, stderr } = await system.run('v2 components session x1c0s0b0n0 --format json');
    expect([status, stderr]).toEqual([0, 'No session is known to have worked on x1c0s0b0n0.\n']);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(keys);
    expect(system.requests).toHaveLength(1);
  });

  test('whose session is gone has its name, and the same members', async () => {
    const system = await startAnswering(
      answer('200 OK', '{"id": "x1c0s0b0n0", "session": "s", "staged_state": {"session": "t"}}', json),
      answer('404 Not Found', '{"title": "Not Found", "detail": "gone"}', problem),
    );
    const { status, stdout, stderr } = await system.run('v2 components session x1c0s0b0n0 --format json');
    expect([status, stderr]).toEqual([0, 'Session s no longer exists: only its name is known.\n']);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(keys);
    expect(JSON.parse(stdout)).toMatchObject({ session: 's', template_name: '', staged_session: 't' });
  });

  test('does not take a server that fails for a session that is gone', async () => {
    const system = await startAnswering(
      answer('200 OK', '{"id": "x1c0s0b0n0", "session": "s"}', json),
      answer('500 Internal Server Error', '{"title": "broken"}', problem),
    );
    const { status, stdout } = await system.run('v2 components session x1c0s0b0n0 --retries 0');
    expect([status, stdout]).toEqual([7, '']);
  });
});
