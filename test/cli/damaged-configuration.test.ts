import { describe, expect, test } from 'vitest';
import { shared } from '../support/home.js';
import { makeSystem, type System } from '../support/system.js';

describe('a damaged configuration', () => {
  const damaged = '[core\nhostname = ';

  async function startDamaged(): Promise<System> {
    const system = await makeSystem('http://127.0.0.1:9');
    await system.write(shared.default, damaged);
    return system;
  }

  test.each(['--version', '--help', 'v2 sessions create --help', 'completion bash', 'config list', 'v2 sessions'])(
    'does not matter to %s',
    async (line) => {
      const system = await startDamaged();
      expect(await system.run(line)).toMatchObject({ status: 0, stderr: '' });
      expect(await system.read(shared.default)).toBe(damaged);
    },
  );

  test.each(['v2 sessions list', 'config describe', 'config get core.hostname', 'config set core format=json'])(
    'is reported by %s in one line that names the file, and left as it is',
    async (line) => {
      const system = await startDamaged();
      const { status, stdout, stderr } = await system.run(line);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^error: .*\.config\/cray\/configurations\/default.* line 1/);
      expect(await system.read(shared.default)).toBe(damaged);
    },
  );

  test('may be left for another one', async () => {
    const system = await startDamaged();
    await system.write(shared.configuration('other'), '[core]\nhostname = "h"\n');
    expect((await system.run('config use other')).status).toBe(0);
    expect(await system.read(shared.active)).toBe('other');
    expect(await system.read(shared.default)).toBe(damaged);
  });
});
