import { describe, expect, test } from 'vitest';
import { answer, json } from '../../../support/hostile-server.js';
import { startAnswering } from '../../../support/system.js';

const session = (members: object): string => JSON.stringify({ name: 's', status: { status: 'complete' }, ...members });
const counts = (members: object) => answer('200 OK', JSON.stringify({ status: 'complete', ...members }), json);
const target = (request: string): string => decodeURIComponent(/^\S+ \S+/.exec(request)?.[0] ?? '');

describe('sessions failures', () => {
  test('asks for the session and for its nodes, and for no more where none is missing', async () => {
    const nodes = [{ id: 'x1c0s0b0n0', session: 's', error: 'lost', status: { status: 'failed' } }];
    const system = await startAnswering(
      answer('200 OK', session({ components: 'x1c0s0b0n0' }), json),
      counts({
        managed_components_count: 1,
        percent_failed: 100,
        error_summary: { lost: { count: 1, list: 'x1c0s0b0n0' } },
      }),
      answer('200 OK', JSON.stringify(nodes), json),
    );
    const { status, stdout, stderr } = await system.run('v2 sessions failures s --format jsonl');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      '{"message": "lost", "phase": "", "last_action": "", "attempts": 0, "count": 1, "failed": 1, "nodes": "x1c0s0b0n0"}\n',
    );
    expect(system.requests.map(target)).toEqual([
      'GET /apis/bos/v2/sessions/s',
      'GET /apis/bos/v2/sessions/s/status',
      'GET /apis/bos/v2/components?session=s&page_size=500',
    ]);
  });

  test('looks for the nodes that it lost; one that came back meanwhile is not said to be gone', async () => {
    const found = [
      { id: 'x1c0s0b0n0', session: 's' },
      { id: 'x1c0s0b0n1', session: 'later' },
    ];
    const system = await startAnswering(
      answer('200 OK', session({ components: 'x1c0s0b0n0,x1c0s0b0n1,x1c0s0b1n0' }), json),
      counts({ managed_components_count: 3, percent_successful: 100 }),
      answer('200 OK', '[]', json),
      answer('200 OK', JSON.stringify(found), json),
    );
    expect(await system.run('v2 sessions failures s --format json')).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr:
        'warning: 1 node of s belongs to session later now: x1c0s0b0n1\n' +
        'warning: 1 node of s is no longer known to BOS: x1c0s0b1n0\n' +
        'No other node of session s is in trouble.\n',
    });
    expect(target(system.requests.at(-1) ?? '')).toBe(
      'GET /apis/bos/v2/components?ids=x1c0s0b0n0,x1c0s0b0n1,x1c0s0b1n0&page_size=500',
    );
  });

  test.each(['"gone"', '[]', 'null'])('refuses %s instead of a session', async (body) => {
    const system = await startAnswering(answer('200 OK', body, json));
    const { status, stdout, stderr } = await system.run('v2 sessions failures s');
    expect([status, stdout]).toEqual([8, '']);
    expect(stderr).toContain(
      "error: The server's response is not what was expected (GET /v2/sessions/{session_id}).\n",
    );
  });

  test('bears records that lack everything', async () => {
    const system = await startAnswering(
      answer('200 OK', '{}', json),
      answer('200 OK', '{}', json),
      answer('200 OK', '[{}, 1, null]', json),
    );
    expect(await system.run('v2 sessions failures s --format json')).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: 'No node of session s is in trouble so far.\n',
    });
  });

  test('is not a command of cray', async () => {
    const system = await startAnswering(answer('200 OK', '{}', json));
    const { status, stderr } = await system.run('bos v2 sessions failures s', { name: 'cray' });
    expect([status, system.requests]).toEqual([2, []]);
    expect(stderr).toContain("Error: No such command 'failures'.\n");
  });
});
