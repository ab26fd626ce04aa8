import { describe, expect, test } from 'vitest';
import { answer, json } from '../../../support/hostile-server.js';
import { startAnswering, startRecording } from '../../../support/system.js';

const create = 'v2 sessions create --template-name compute --operation boot';

describe('creating and waiting', () => {
  test.each([
    ['--wait --max-failed 200%', "Invalid value for '--max-failed': 200%"],
    ['--wait --interval 0', "Invalid value for '--interval': 0 is less than 1s"],
    ['--wait --query [', '--query: "[" is not valid JMESPath'],
    ['--wait --columns nothing', '--columns: there is no column "nothing".'],
    ['--for running', '--for applies to the wait for the session, but --wait is not given.'],
    ['--fail-fast', '--fail-fast applies to the wait for the session, but --wait is not given.'],
  ])('%s is refused before anything is sent', async (options, message) => {
    const system = await startRecording();
    const { status, stderr } = await system.run(`${create} ${options}`);
    expect([status, system.taken()]).toEqual([2, []]);
    expect(stderr).toContain(message);
  });

  test('an answer without a name leaves nothing to wait for, and says what to do', async () => {
    const system = await startAnswering(answer('201 Created', '{}', json));
    const { status, stderr } = await system.run(`${create} --wait`);
    expect(status).toBe(8);
    expect(system.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
    expect(stderr).toBe(
      'error: The service created a session, but the response does not contain its name.\n' +
        '  To see which exist: `bos v2 sessions list --max-age 10m`, and wait with `bos v2 sessions wait NAME`.\n',
    );
  });

  test('--dry-run shows the one request', async () => {
    const system = await startRecording();
    const { status, stdout } = await system.run(`${create} --wait --timeout 5m --dry-run`);
    expect([status, system.taken()]).toEqual([0, []]);
    expect(stdout.split('\n')[0]).toMatch(/^POST .*\/apis\/bos\/v2\/sessions/);
  });

  test('cray knows no waiting', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run(`bos ${create} --wait`, { name: 'cray' });
    expect([status, system.taken()]).toEqual([2, []]);
    expect(stderr).toContain('--wait');
  });
});
