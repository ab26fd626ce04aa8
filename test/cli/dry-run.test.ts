import { describe, expect, test } from 'vitest';
import { startRecording } from '../support/system.js';

describe('--dry-run', () => {
  test('shows the request and a line for curl, and sends nothing', async () => {
    const system = await startRecording('tenant = "vc"\n');
    const { status, stdout } = await system.run(
      'v2 sessions create --template-name t --operation boot --limit x1,x2 --dry-run',
    );
    const port = /:(\d+)\//.exec(stdout)?.[1] ?? '';
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        `POST http://127.0.0.1:${port}/apis/bos/v2/sessions`,
        'accept: application/json, */*',
        'cray-tenant-name: vc',
        'content-type: application/json',
        '',
        '{',
        '  "template_name": "t",',
        '  "operation": "boot",',
        '  "limit": "x1,x2"',
        '}',
        '',
        `curl -X POST -H 'accept: application/json, */*' -H 'cray-tenant-name: vc' -H 'content-type: application/json' ` +
          `--data-raw '{"template_name": "t", "operation": "boot", "limit": "x1,x2"}' ` +
          `http://127.0.0.1:${port}/apis/bos/v2/sessions`,
        '',
      ].join('\n'),
    );
    expect(system.taken()).toEqual([]);
  });

  test('of a deletion neither asks nor counts', async () => {
    const system = await startRecording();
    const { status, stdout } = await system.run('v2 sessions delete --all --dry-run', { isTTY: true });
    expect([status, stdout.split(' ')[0]]).toEqual([0, 'DELETE']);
    expect(system.taken()).toEqual([]);
  });

  test('refuses what would be refused', async () => {
    const system = await startRecording();
    expect((await system.run('v2 sessions delete --dry-run')).status).toBe(2);
  });
});
