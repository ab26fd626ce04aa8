import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/main.js';
import { makeHome } from '../support/home.js';

test('a folder of CRAY_CONFIG_DIR that is gone is named, with what a sandbox has to do with it', async () => {
  const home = await makeHome({});
  const gone = join(home.io().home, 'gone');
  const io = home.io({ env: { CRAY_CONFIG_DIR: gone } });
  expect(await run(['v2', 'sessions', 'list'], io)).toBe(2);
  expect(io.stderr.text).toBe(
    `error: CRAY_CONFIG_DIR names a folder that is not there: ${gone}\n` +
      '  Was it a sandbox that has ended? Start it again and paste its line, or: unset CRAY_CONFIG_DIR\n',
  );
});
