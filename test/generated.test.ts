import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generatedFolders, renderGeneratedFiles } from '../scripts/generated-files.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const files = renderGeneratedFiles();

// Where one fails: `npm run generate`, and look at the difference.
describe('generated files are as the registry says', () => {
  test.each([...files.keys()])('%s', async (name) => {
    await expect(files.get(name)).toMatchFileSnapshot(pathOf(name));
  });
});

describe('the folders of generated files hold these files and no others', () => {
  test.each(generatedFolders)('%s', async (folder) => {
    const expected = [...files.keys()].filter((name) => name.startsWith(`${folder}/`));
    const found = (await readdir(pathOf(folder)).catch(() => [])).map((name) => `${folder}/${name}`);
    // Files that are being made now are written when all tests have run.
    const updating = expect.getState().snapshotState.snapshotUpdateState === 'all';
    const present = new Set([...found, ...(updating ? expected : [])]);
    expect([...present].sort()).toEqual(expected.sort());
  });
});
