import { describe, expect, test } from 'vitest';
import { answer, json } from '../../support/hostile-server.js';
import { startAnswering, startRecording } from '../../support/system.js';

const goOn =
  'Deleting a session does not stop its nodes: those that they were still working on continue to their desired state. ' +
  'To list them: bos v2 components list --enabled true\n';

describe('the deletion of sessions', () => {
  test('of everything by mistake is refused', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run('v2 sessions delete');
    expect(status).toBe(2);
    expect(stderr).toBe(
      'error: No sessions are given.\n' +
        '  Name a session, or give --status, --min-age or --max-age, or --all for every session.\n',
    );
    expect(system.taken()).toEqual([]);
  });

  test('of everything on purpose is done', async () => {
    const system = await startRecording();
    expect((await system.run('v2 sessions delete --all')).status).toBe(0);
    expect(system.taken()).toEqual(['DELETE /v2/sessions']);
  });

  test('that match is done, without a question to a script', async () => {
    const system = await startRecording();
    expect((await system.run('v2 sessions delete --status complete --min-age 7d')).status).toBe(0);
    expect(system.taken()).toEqual(['DELETE /v2/sessions?status=complete&min_age=7d']);
  });

  test.each(['', '7', 'a week', '-1d'])(
    'older than %j is refused, for a server may take it as no filter',
    async (age) => {
      const system = await startRecording();
      const { status, stderr } = await system.run(['v2', 'sessions', 'delete', '--min-age', age]);
      expect([status, system.taken()]).toEqual([2, []]);
      expect(stderr).toContain(`Invalid value for '--min-age': ${age} is not an age`);
    },
  );

  test('by a name and a filter is refused', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run('v2 sessions delete s --status complete');
    expect([status, system.taken()]).toEqual([2, []]);
    expect(stderr).toBe('error: --status cannot be combined with s.\n');
  });

  test('on a terminal says how many there are and asks', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run('v2 sessions delete --status complete', { isTTY: true, stdin: 'y\n' });
    expect([status, stderr]).toEqual([
      0,
      `On ${system.host}: delete 2 sessions? [y/N]: deleted 2 sessions on ${system.host}\n${goOn}`,
    ]);
    expect(system.taken()).toEqual(['GET /v2/sessions?status=complete', 'DELETE /v2/sessions?status=complete']);
  });

  test.each(['n\n', '\n', 'yess\n'])('that is not confirmed is not done: %j', async (stdin) => {
    const system = await startRecording();
    const { status, stderr } = await system.run('v2 sessions delete --all', { isTTY: true, stdin });
    expect([status, stderr]).toEqual([1, `On ${system.host}: delete 2 sessions? [y/N]: error: Nothing was deleted.\n`]);
    expect(system.taken()).toEqual(['GET /v2/sessions']);
  });

  test.each(['-y', '--yes'])('with %s asks nothing', async (yes) => {
    const system = await startRecording();
    expect((await system.run(`v2 sessions delete --all ${yes}`, { isTTY: true })).stderr).toBe(
      `deleted 2 sessions on ${system.host}\n${goOn}`,
    );
    expect(system.taken()).toEqual(['GET /v2/sessions', 'DELETE /v2/sessions']);
  });

  test('in quiet looks nothing up for a line that is not written', async () => {
    const system = await startRecording();
    expect((await system.run('v2 sessions delete --all -y --quiet', { isTTY: true })).stderr).toBe('');
    expect(system.taken()).toEqual(['DELETE /v2/sessions']);
  });

  test('in CI is done without a question', async () => {
    const system = await startRecording();
    expect((await system.run('v2 sessions delete --all', { isTTY: true, env: { CI: '1' } })).status).toBe(0);
    expect(system.taken()).toContain('DELETE /v2/sessions');
  });

  test('by --max-age alone says that these are the young ones', async () => {
    const system = await startRecording();
    const said = '--max-age 7d selects the sessions that started less than 7d ago; the older ones are --min-age 7d.\n';
    expect((await system.run('v2 sessions delete --max-age 7d')).stderr).toBe(said + goOn);
    const asked = await system.run('v2 sessions delete --max-age 7d', { isTTY: true, stdin: 'n\n' });
    expect(asked.stderr).toBe(
      `${said}On ${system.host}: delete 2 sessions that started less than 7d ago? [y/N]: error: Nothing was deleted.\n`,
    );
    expect((await system.run('v2 sessions delete --max-age 7d --min-age 1d')).stderr).toBe(goOn);
    expect((await system.run('v2 sessions delete --max-age 7d --quiet')).stderr).toBe('');
  });

  test('of which there are none asks and deletes nothing', async () => {
    const system = await startAnswering(answer('200 OK', '[]', json));
    const ended = await system.run('v2 sessions delete --status complete', { isTTY: true });
    expect(ended).toEqual({ status: 0, stdout: '', stderr: 'No sessions match.\n' });
    expect(system.requests).toHaveLength(1);
  });

  test('in numbers is not a command of cray', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run('bos v2 sessions delete --status complete', { name: 'cray' });
    expect([status, system.taken()]).toEqual([2, []]);
    expect(stderr).toContain('Error: no such option: --status\n');
  });
});
