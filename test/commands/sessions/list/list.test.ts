import { describe, expect, test } from 'vitest';
import { serve } from '../../../support/serve.js';
import { makeSystem } from '../../../support/system.js';

/** A server with these sessions, and the status of each by its name; 500 where there is none, and no answer of `mute`. */
async function startSessions(sessions: readonly object[], statuses: Readonly<Record<string, object>>) {
  const requests: string[] = [];
  const url = await serve((request, response) => {
    const path = (request.url ?? '').replace('/apis/bos/v2/sessions', '');
    requests.push(path);
    const name = /^\/(.*)\/status$/.exec(path)?.[1];
    if (name?.startsWith('mute')) {
      request.socket.destroy();
      return;
    }
    const answer = name === undefined ? sessions : statuses[name];
    response.writeHead(answer ? 200 : 500, { 'content-type': 'application/json' });
    response.end(answer ? JSON.stringify(answer) : '{"title": "Broken", "detail": "no luck"}');
  });
  return { requests, system: await makeSystem(url) };
}

function session(name: string, status: string, minute: number, error: string | null = null): object {
  const started = `2024-03-01T08:${String(minute).padStart(2, '0')}:00`;
  return { name, operation: 'boot', template_name: 't', status: { status, start_time: started, error } };
}

const terminal = { isTTY: true, columns: 100, env: { NO_COLOR: '1' } };

describe('sessions list on a terminal', () => {
  test('stands from the newest to the oldest, with the result of each', async () => {
    const { system } = await startSessions(
      [
        { ...session('done', 'complete', 1), components: 'a,b' },
        session('empty', 'complete', 2, 'No nodes were found to act upon.'),
        session('busy', 'running', 3),
        session('failing', 'running', 4),
        session('staged', 'running', 5),
        session('fresh', 'pending', 6),
        session('broken', 'complete', 7, 'Unsupported\n rootfs_provider\n'),
        session('stuck', 'pending', 8, 'HSM is away'),
        { ...session('half', 'complete', 9), components: Array(1875).fill('a').join() },
      ],
      {
        done: { status: 'complete', managed_components_count: 2, percent_successful: 100 },
        half: { status: 'complete', managed_components_count: 1875, percent_successful: 98.08, percent_failed: 1.92 },
        busy: { managed_components_count: 8, percent_successful: 62.5 },
        failing: { managed_components_count: 3, percent_successful: 33.33, percent_failed: 33.33 },
        staged: { managed_components_count: 2, percent_staged: 100 },
      },
    );
    expect((await system.run('v2 sessions list --columns name,status,result', terminal)).stdout).toBe(
      [
        'NAME     STATUS    RESULT',
        'half     complete  36 of 1,875 failed',
        'stuck    pending   not started: HSM is away',
        'broken   complete  not started: Unsupported rootfs_provider',
        'fresh    pending   -',
        'staged   running   2 staged',
        'failing  running   2 of 3 done, 1 failed',
        'busy     running   5 of 8 done',
        'empty    complete  no nodes',
        'done     complete  ok',
        '',
      ].join('\n'),
    );
  });

  test('asks once for each session, four at a time', async () => {
    const sessions = Array.from({ length: 30 }, (_, index) => session(`s${index}`, 'running', index));
    const statuses = Object.fromEntries(sessions.map((_, index) => [`s${index}`, { managed_components_count: 1 }]));
    const { system, requests } = await startSessions(sessions, statuses);
    const { stdout } = await system.run('v2 sessions list --columns name,result --no-headers', terminal);
    expect(requests).toHaveLength(31);
    expect(stdout.trimEnd().split('\n')[29]).toBe('s0   0 of 1 done');
  });

  test('asks once for each session under --failed too, which has read their statuses already', async () => {
    const { system, requests } = await startSessions(
      [session('ok', 'complete', 1), session('bad', 'complete', 2), session('mixed', 'running', 3)],
      {
        ok: { status: 'complete', managed_components_count: 2, percent_successful: 100 },
        bad: { status: 'complete', managed_components_count: 2, percent_failed: 100 },
        mixed: { managed_components_count: 4, percent_successful: 50, percent_failed: 25 },
      },
    );
    const { stdout } = await system.run('v2 sessions list --failed --columns name,result', terminal);
    expect(stdout).toBe('NAME   RESULT\nmixed  3 of 4 done, 1 failed\nbad    2 of 2 failed\n');
    expect(requests.toSorted()).toEqual(['', '/bad/status', '/mixed/status', '/ok/status']);
  });

  test('what the server does not tell is not known', async () => {
    const { system } = await startSessions([session('busy', 'running', 3)], {});
    const { status, stdout } = await system.run('v2 sessions list --columns name,result --retries 0', terminal);
    expect([status, stdout]).toEqual([0, 'NAME  RESULT\nbusy  not known\n']);
  });

  test('asks no more when no response comes', async () => {
    const sessions = Array.from({ length: 20 }, (_, index) => session(`mute${index}`, 'running', index));
    const { system, requests } = await startSessions(sessions, {});
    const { status, stdout } = await system.run('v2 sessions list --columns name,result --retries 0', terminal);
    expect([status, stdout.split('\n').length]).toEqual([0, 22]);
    expect(requests).toHaveLength(5);
  });

  test.each([
    ['other columns', '--columns name,status', 'NAME  STATUS\nbusy  running\n'],
    ['a data format', '--format jsonl', expect.stringContaining('{"name": "busy"')],
    ['a query', '--query [].name', 'NAME\nbusy\n'],
  ])('asks for no result for %s', async (_, options, stdout) => {
    const { system, requests } = await startSessions([session('busy', 'running', 3)], {});
    expect((await system.run(`v2 sessions list ${options}`, terminal)).stdout).toEqual(stdout);
    expect(requests).toEqual(['']);
  });

  test('--sort-by turns it round', async () => {
    const { system } = await startSessions([session('a', 'complete', 1), session('b', 'complete', 2)], {});
    const { stdout } = await system.run('v2 sessions list --columns name --sort-by started', terminal);
    expect(stdout).toBe('NAME\na\nb\n');
  });

  test('is one line a session, however narrow the terminal is', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `x${index}c${index}s0b0n0`).join();
    const { system } = await startSessions(
      [{ ...session('a-session-with-quite-a-name', 'complete', 1), components: names, limit: names }],
      { 'a-session-with-quite-a-name': { status: 'complete', managed_components_count: 9, percent_failed: 100 } },
    );
    const { stdout } = await system.run('v2 sessions list --no-headers', { ...terminal, columns: 80 });
    expect(stdout).toEqual(
      expect.stringMatching(/^a-session-with-quite-a-name {2}boot {2}t {2}complete {2}9 of 9 failed {2}\d+d\n$/),
    );
    const wide = await system.run('v2 sessions list --no-headers --columns limit,nodes,result', {
      ...terminal,
      columns: 50,
    });
    expect(wide.stdout).toBe('x0c0s0b0n0,x1c1s0b0n0,x...  9 nodes  9 of 9 failed\n');
    const json = await system.run('v2 sessions list --format jsonl --query [0].limit');
    expect(json.stdout).toBe(`"${names}"\n`);
  });

  test('what is not a list is an error, as in a pipe', async () => {
    const { system } = await startSessions({ title: 'x' } as never, {});
    const { status, stdout, stderr } = await system.run('v2 sessions list', terminal);
    expect([status, stdout]).toEqual([8, '']);
    expect(stderr).toContain("The server's response is not a complete list: expected a list at byte 0.");
  });
});
