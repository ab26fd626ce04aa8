import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedFolders, renderGeneratedFiles } from '../scripts/generated-files.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const files = renderGeneratedFiles();

// Where one fails: `npm run generate`, and look at the difference.
describe('generated files are as the registry says', () => {
  it.each([...files.keys()])('%s', async (name) => {
    await expect(files.get(name)).toMatchFileSnapshot(pathOf(name));
  });
});

describe('nothing else lies in the folders of generated files', () => {
  it.each(generatedFolders)('%s', async (folder) => {
    const found = await readdir(pathOf(folder));
    const expected = [...files.keys()].filter((name) => name.startsWith(`${folder}/`));
    expect(found.map((name) => `${folder}/${name}`).sort()).toEqual(expected.sort());
  });
});
