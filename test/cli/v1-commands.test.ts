import { expect, test } from 'vitest';
import { run } from '../../src/main.js';
import { makeHome, shared } from '../support/home.js';

async function probe(line: string, settings = '', env: Record<string, string> = {}): Promise<[number, string]> {
  const home = await makeHome({
    [shared.active]: 'default',
    [shared.default]: `[core]\nhostname = "http://127.0.0.1:1"\n${settings}`,
    'other.toml': '[core]\nbos_v1 = false\n',
  });
  const io = home.io({ name: 'cray', env });
  const status = await run(line.replace('OTHER', `${home.path}/other.toml`).split(' '), io);
  return [status, io.stdout.text + io.stderr.text];
}

const gone =
  "Usage: cray bos [OPTIONS] COMMAND [ARGS]...\nTry 'cray bos -h' for help.\n\nError: No such command 'v1'.\n";

test.each([
  ['', {}, 0],
  ['bos_v1 = true\n', {}, 0],
  ['bos_v1 = false\n', {}, 2],
  ['bos_v1 = "false"\n', {}, 2],
  ['bos_v1 = false\n', { CRAY_BOS_V1: '1' }, 0],
  ['', { CRAY_BOS_V1: '0' }, 2],
  ['', { CRAY_BOS_V1: 'no' }, 2],
  ['bos_v1 = "odd"\n', {}, 0],
  ['bos_v1 = [\n', {}, 0],
] as const)('cray bos v1 with the setting %j and the variables %j ends with %i', async (settings, env, status) => {
  const [ended, printed] = await probe('bos v1', settings, env);
  expect([ended, printed === gone]).toEqual([status, status === 2]);
});

test('it is off for its commands and in the help too, and --configuration says where to look', async () => {
  expect(await probe('bos v1 session list', 'bos_v1 = false\n')).toEqual([2, gone]);
  expect((await probe('bos --help', 'bos_v1 = false\n'))[1]).not.toContain('v1');
  expect((await probe('bos --help'))[1]).toContain('v1');
  expect(await probe('bos v1 session list --configuration OTHER')).toEqual([2, gone]);
});

test('bos has v1 in any case', async () => {
  const home = await makeHome({ [shared.default]: '[core]\nbos_v1 = false\n' });
  const io = home.io({ env: { CRAY_BOS_V1: '0' } });
  expect(await run(['v1'], io)).toBe(0);
});
