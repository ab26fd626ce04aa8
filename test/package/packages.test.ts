import { lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expectLines, expectSame } from '../../scripts/package/checks.js';
import { describeDeb } from '../../scripts/package/deb.js';
import { describeLink, describeProgram } from '../../scripts/package/description.js';
import {
  listCrayFiles,
  listDocuments,
  listProgramFiles,
  type InstalledFile,
} from '../../scripts/package/installed-files.js';
import { describeRpm } from '../../scripts/package/rpm.js';
import { listExpected, listRoot } from '../../scripts/package/try-installed.js';
import { compressManual, steadyTree, writeTree } from '../../scripts/package/write-tree.js';
import { makeHome } from '../support/home.js';

const made = { licencesOfParts: 'licences', sbom: '{}' };
const pathsOf = (files: readonly InstalledFile[]): string[] => files.map(({ path }) => path);

describe('what is installed', () => {
  test('is the program, and what systems look for beside one', () => {
    const paths = pathsOf(listProgramFiles('linux-x64', made));
    expect(paths.filter((path) => !path.startsWith('share/man/'))).toEqual([
      'bin/bos',
      'share/bash-completion/completions/bos',
      'share/zsh/site-functions/_bos',
      'share/fish/vendor_completions.d/bos.fish',
      'share/doc/bos/LICENSE',
      'share/doc/bos/licences-of-parts.txt',
      'share/doc/bos/sbom.cdx.json',
    ]);
    expect(paths).toContain('share/man/man1/bos.1');
    expect(pathsOf(listProgramFiles('linux-x64', made, 'debian'))).toContain('share/zsh/vendor-completions/_bos');
  });

  test('with something to read, and to try', () => {
    expect(pathsOf(listDocuments())).toEqual(
      expect.arrayContaining([
        'share/doc/bos/guides/first-boot.md',
        'share/doc/bos/contracts/exit-codes.md',
        'share/doc/bos/reference/index.md',
        'share/doc/bos/pictures/boot-wait.svg',
        'share/doc/bos/examples/template.yaml',
      ]),
    );
  });

  test('has no file twice', () => {
    const paths = pathsOf([...listProgramFiles('linux-x64', made), ...listDocuments(), ...listCrayFiles()]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('has the name cray in a package of its own, in a folder where it is in nobody’s way', () => {
    expect(pathsOf(listProgramFiles('linux-x64', made)).filter((path) => path.includes('cray'))).toEqual([]);
    expect(listCrayFiles()[0]).toEqual({ path: 'lib/bos/bin/cray', content: { link: '../../../bin/bos' } });
  });
});

const few: InstalledFile[] = [
  { path: 'bin/bos', content: { bytes: 'program' }, executable: true },
  { path: 'share/man/man1/bos.1', content: { file: 'docs/man/bos.1' } },
  { path: 'share/doc/bos/LICENSE', content: { bytes: 'licence' } },
  { path: 'share/doc/bos/guides/install.md', content: { bytes: 'guide' } },
];

test('an rpm needs the libraries that rpm finds', () => {
  const text = describeRpm(describeProgram('1.2.3', 'ISC AND MIT'), compressManual(few));
  expect(text.split('\n').slice(8)).toEqual([
    '',
    'Name: bos',
    'Version: 1.2.3',
    'Release: 1',
    'Summary: Command line for the Boot Orchestration Service of HPE Cray EX',
    'License: ISC AND MIT',
    'AutoProv: no',
    '',
    '%description',
    'Boots, reboots and shuts down the nodes of an HPE Cray EX system through its',
    'Boot Orchestration Service (BOS), shows how far they are and why some failed.',
    '',
    '%install',
    'mkdir -p %{buildroot}',
    'cp -a %{tree}/. %{buildroot}/',
    '',
    '%files',
    '%dir %attr(755, root, root) /usr/share/doc/bos',
    '%dir %attr(755, root, root) /usr/share/doc/bos/guides',
    '%attr(755, root, root) /usr/bin/bos',
    '%attr(644, root, root) /usr/share/man/man1/bos.1.gz',
    '%license %attr(644, root, root) /usr/share/doc/bos/LICENSE',
    '%doc %attr(644, root, root) /usr/share/doc/bos/guides/install.md',
    '',
  ]);
});

test('the rpm of the link needs the program, and has nothing but the link', () => {
  const text = describeRpm(describeLink('1.2.3'), listCrayFiles());
  expect(text).toContain('Name: bos-cray\nVersion: 1.2.3\n');
  expect(text).toContain('\nLicense: MIT\nRequires: bos >= 1.2.3\n');
  expect(text.slice(text.indexOf('%files')).split('\n')).toEqual([
    '%files',
    '%dir %attr(755, root, root) /usr/lib/bos',
    '%dir %attr(755, root, root) /usr/lib/bos/bin',
    '%dir %attr(755, root, root) /usr/share/doc/bos-cray',
    '%attr(-, root, root) /usr/lib/bos/bin/cray',
    '%license %attr(644, root, root) /usr/share/doc/bos-cray/LICENSE',
    '',
  ]);
});

test('a deb says what it needs', () => {
  expect(describeDeb(describeProgram('1.2.3', 'MIT'), 'amd64', 110)).toBe(
    `Package: bos
Version: 1.2.3-1
Architecture: amd64
Maintainer: root <root@localhost>
Installed-Size: 110
Depends: libc6 (>= 2.28), libgcc-s1 | libgcc1, libstdc++6 (>= 8)
Section: admin
Priority: optional
Description: Command line for the Boot Orchestration Service of HPE Cray EX
 Boots, reboots and shuts down the nodes of an HPE Cray EX system through its
 Boot Orchestration Service (BOS), shows how far they are and why some failed.
`,
  );
  expect(describeDeb(describeLink('1.2.3'), 'all', 2)).toContain(
    'Architecture: all\nMaintainer: root <root@localhost>\nInstalled-Size: 2\nDepends: bos (>= 1.2.3)\n',
  );
});

describe('a tree of files', () => {
  test('has modes and times that depend on nothing', async () => {
    const home = await makeHome();
    const root = join(home.path, 'root');
    writeTree(join(root, 'usr'), [...few, ...listCrayFiles()]);
    steadyTree(root, 1_700_000_000);
    expect(readFileSync(join(root, 'usr/bin/bos'), 'utf8')).toBe('program');
    expect(readlinkSync(join(root, 'usr/lib/bos/bin/cray'))).toBe('../../../bin/bos');
    for (const path of ['usr', 'usr/bin/bos', 'usr/share/doc/bos/LICENSE'])
      expect(statSync(join(root, path)).mtimeMs).toBe(1_700_000_000_000);
    expect(lstatSync(join(root, 'usr/lib/bos/bin/cray')).mtimeMs).toBe(1_700_000_000_000);
    const modes = listRoot(root, []).map((line) => line.replace(/ of \d+:\d+$/, ''));
    expect(modes).toEqual(listExpected([...few, ...listCrayFiles()]));
    expect(modes).toContain('755 usr/bin/bos');
    expect(modes).toContain('644 usr/share/doc/bos/LICENSE');
  });

  test('has compressed pages of the manual, the same each time', () => {
    const [first, second] = [compressManual(few), compressManual(few)].map((files) => files[1]);
    expect(first).toEqual(second);
    expect(first?.path).toBe('share/man/man1/bos.1.gz');
    const bytes = first && 'bytes' in first.content ? first.content.bytes : '';
    expect(gunzipSync(bytes).toString()).toBe(readFileSync('docs/man/bos.1', 'utf8'));
  });
});

test('what is found and what is expected are compared with words', () => {
  expect(() => {
    expectLines(['a', 'b'], ['b', 'c']);
  }).toThrow('missing: c; not expected: a');
  expect(() => {
    expectSame('1', '2');
  }).toThrow('found "1", expected "2"');
  expectLines(['a'], ['a']);
  expectSame({ a: 1 }, { a: 1 });
});
