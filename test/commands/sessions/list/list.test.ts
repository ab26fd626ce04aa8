import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeSystem } from '../../../support/system.js';

const nobody = { managed_components_count: 0 };

/** A server with these sessions, and the status of each by its name; 500 where there is none, and no answer of `mute`. */
async function startSessions(sessions: readonly object[], statuses: Readonly<Record<string, object>>) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { requests, system: await makeSystem(`http://127.0.0.1:${port}`) };
}

function session(name: string, status: string, minute: number, error: string | null = null): object {
  const started = `2024-03-01T08:${String(minute).padStart(2, '0')}:00`;
  return { name, operation: 'boot', template_name: 't', status: { status, start_time: started, error } };
}

const terminal = { isTTY: true, columns: 100, env: { NO_COLOR: '1' } };

describe('sessions list on a terminal', () => {
  test('stands from the newest to the oldest, with progress or the error', async () => {
    const { system } = await startSessions(
      [
        session('done', 'complete', 1),
        session('empty', 'complete', 2, 'No nodes'),
        session('busy', 'running', 3),
        session('failing', 'running', 4),
        session('staged', 'running', 5),
        session('fresh', 'pending', 6),
      ],
      {
        busy: { managed_components_count: 8, percent_successful: 62.5 },
        failing: { managed_components_count: 3, percent_successful: 33.33, percent_failed: 33.33 },
        staged: { managed_components_count: 2, percent_staged: 100 },
        fresh: nobody,
      },
    );
    expect((await system.run('v2 sessions list --columns name,status,progress', terminal)).stdout).toBe(
      [
        'NAME     STATUS    PROGRESS',
        'fresh    pending   -',
        'staged   running   100% (2/2)',
        'failing  running   66% (2/3), 1 failed',
        'busy     running   62% (5/8)',
        'empty    complete  No nodes',
        'done     complete  -',
        '',
      ].join('\n'),
    );
  });

  test('asks for the progress of the twenty newest that go on', async () => {
    const sessions = Array.from({ length: 30 }, (_, index) => session(`s${index}`, 'running', index));
    const statuses = Object.fromEntries(sessions.map((_, index) => [`s${index}`, { managed_components_count: 1 }]));
    const { system, requests } = await startSessions(sessions, statuses);
    const { stdout } = await system.run('v2 sessions list --columns name,progress --no-headers', terminal);
    expect(requests).toHaveLength(21);
    const rows = stdout.trimEnd().split('\n');
    expect([rows[0], rows[19], rows[20]]).toEqual(['s29  0% (0/1)', 's10  0% (0/1)', 's9   -']);
  });

  test('goes without a progress that the server does not tell', async () => {
    const { system } = await startSessions([session('busy', 'running', 3)], {});
    const { status, stdout } = await system.run('v2 sessions list --columns name,progress --retries 0', terminal);
    expect([status, stdout]).toEqual([0, 'NAME  PROGRESS\nbusy  -\n']);
  });

  test('asks no more for progress when no answer comes', async () => {
    const sessions = Array.from({ length: 20 }, (_, index) => session(`mute${index}`, 'running', index));
    const { system, requests } = await startSessions(sessions, {});
    const { status, stdout } = await system.run('v2 sessions list --columns name,progress --retries 0', terminal);
    expect([status, stdout.split('\n').length]).toEqual([0, 22]);
    expect(requests).toHaveLength(5);
  });

  test.each([
    ['other columns', '--columns name,status', 'NAME  STATUS\nbusy  running\n'],
    ['a data format', '--format jsonl', expect.stringContaining('{"name": "busy"')],
    ['a query', '--query [].name', 'NAME\nbusy\n'],
  ])('asks for no progress for %s', async (_, options, stdout) => {
    const { system, requests } = await startSessions([session('busy', 'running', 3)], {});
    expect((await system.run(`v2 sessions list ${options}`, terminal)).stdout).toEqual(stdout);
    expect(requests).toEqual(['']);
  });

  test('--sort-by turns it round', async () => {
    const { system } = await startSessions([session('a', 'complete', 1), session('b', 'complete', 2)], {});
    const { stdout } = await system.run('v2 sessions list --columns name --sort-by started', terminal);
    expect(stdout).toBe('NAME\na\nb\n');
  });

  test('what is no list is an error, as in a pipe', async () => {
    const { system } = await startSessions({ title: 'x' } as never, {});
    const { status, stdout, stderr } = await system.run('v2 sessions list', terminal);
    expect([status, stdout]).toEqual([8, '']);
    expect(stderr).toContain("The server's answer is not a whole list: expected a list at byte 0.");
  });
});
