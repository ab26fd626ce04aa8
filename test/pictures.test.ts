import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recordPicture } from '../scripts/pictures/record.js';
import { scenarios } from '../scripts/pictures/scenarios.js';

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));

// Where one fails: `npm run pictures`, and look at it.
test.each(scenarios)('docs/pictures/$file.svg shows what the commands print', async (scenario) => {
  await expect(await recordPicture(scenario)).toMatchFileSnapshot(`${folder}/${scenario.file}.svg`);
});

test('docs/pictures holds the pictures of the scenarios and no others', async () => {
  const expected = scenarios.map(({ file }) => `${file}.svg`);
  // Files that are being made now are written when all tests have run.
  const updating = expect.getState().snapshotState.snapshotUpdateState === 'all';
  expect([...new Set([...(await readdir(folder)), ...(updating ? expected : [])])].sort()).toEqual(expected.sort());
});
