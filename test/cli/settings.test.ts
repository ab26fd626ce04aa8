import { describe, expect, test } from 'vitest';
import { startRecording } from '../support/system.js';

describe('a bad value of an option of every command', () => {
  test.each([
    ['--timeout', 'abc', 'abc is not a time: write seconds, or a number and ms, s, m or h, such as 30s'],
    ['--connect-timeout', '-5', '-5 is not a time: write seconds, or a number and ms, s, m or h, such as 30s'],
    ['--retries', '-1', '-1 is not between 0 and 100'],
    ['--retries', 'many', 'many is not a valid integer'],
  ])('%s %s is refused before anything is sent', async (option, value, reason) => {
    const system = await startRecording();
    expect(await system.run(['v2', 'sessions', 'list', option, value])).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: Invalid value for '${option}': ${reason}\n`,
    });
    expect(system.taken()).toEqual([]);
  });

  test('in the configuration is named by its setting', async () => {
    const system = await startRecording('retries = "many"\n');
    const { status, stderr } = await system.run('v2 sessions list');
    expect([status, stderr]).toEqual([2, 'error: Invalid value for core.retries: many is not a valid integer\n']);
  });

  test('in the configuration does not stand in the way of mending it', async () => {
    const system = await startRecording('retries = "many"\n');
    const { status, stderr } = await system.run('config unset core.retries');
    expect([status, stderr]).toEqual([
      0,
      'warning: Invalid value for core.retries: many is not a valid integer. It is ignored.\n',
    ]);
    expect((await system.run('v2 sessions list')).status).toBe(0);
  });
});

test('the format table in the configuration is for bos; cray goes on with its own', async () => {
  const system = await startRecording('format = "table"\n');
  expect((await system.run('bos v2 healthz list', { name: 'cray' })).stdout).toBe(
    'apiStatus = "ok"\ndbStatus = "ok"\n\n',
  );
  expect((await system.run('v2 healthz list')).stdout).toBe('apiStatus  ok\ndbStatus   ok\n');
});

describe('what to show of an answer', () => {
  const create = 'v2 sessions create --template-name t --operation boot';

  test('is not asked for with a query that is none: nothing is sent', async () => {
    const system = await startRecording();
    expect((await system.run(`${create} --query [`)).status).toBe(2);
    expect(system.taken()).toEqual([]);
  });

  test('is not a usage error any more when a write is done', async () => {
    const system = await startRecording();
    const { status, stderr } = await system.run(`${create} --columns nope`);
    expect(status).toBe(1);
    expect(stderr.split('\n')[0]).toBe(
      'error: It was done, but the response cannot be shown in this format. --columns: there is no column "nope".',
    );
    expect(system.taken().slice(-1)).toEqual([
      'POST /v2/sessions {"template_name": "t", "operation": "boot", "name": "00000000-0000-4000-8000-000000000001"}',
    ]);
  });
});

test('--dry-run is refused by what is more than a request, before anything is done', async () => {
  const system = await startRecording();
  expect(await system.run('config set core tenant=t --dry-run')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: --dry-run shows a request of the API, and this command does more than that.\n',
  });
  expect((await system.run('config get core.tenant')).status).not.toBe(0);
});
