import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { cray, program, type Description } from './description.ts';
import { listCrayFiles, type InstalledFile } from './installed-files.ts';
import { compressManual, steadyTree, writeTree } from './write-tree.ts';

/** What the built Node asks of a system: the oldest that has all symbols that it uses. */
const needed = ['libc6 (>= 2.28)', 'libgcc-s1 | libgcc1', 'libstdc++6 (>= 8)'];

/** The licence where Debian looks for it. */
const copyrightOf = (name: string): InstalledFile => ({
  path: `share/doc/${name}/copyright`,
  content: { file: 'LICENSE' },
});

/** What dpkg reads of a package. `architecture` as dpkg calls it, `size` in KiB. */
export function describeDeb(
  { name, version, release, summary, about }: Omit<Description, 'licence'>,
  architecture: string,
  depends: readonly string[],
  size: number,
): string {
  return [
    `Package: ${name}`,
    `Version: ${version}-${release}`,
    `Architecture: ${architecture}`,
    // It must say something, and whoever builds a package maintains it.
    'Maintainer: root <root@localhost>',
    `Installed-Size: ${size}`,
    `Depends: ${depends.join(', ')}`,
    'Section: admin',
    'Priority: optional',
    `Description: ${summary}`,
    ...about.map((line) => ` ${line}`),
    '',
  ].join('\n');
}

/** Makes the packages -> their paths in `dist`. `architecture` as dpkg calls it; `epoch` in seconds since 1970. */
export function buildDebs(
  version: string,
  files: readonly InstalledFile[],
  architecture: string,
  epoch: number,
): string[] {
  const main = [...compressManual(files), copyrightOf(program.name)];
  const link = [...listCrayFiles(), copyrightOf(cray.name)];
  return [
    buildDeb({ ...program, version }, main, architecture, needed, epoch),
    buildDeb({ ...cray, version }, link, 'all', [`${program.name} (>= ${version})`], epoch),
  ];
}

function buildDeb(
  description: Omit<Description, 'licence'>,
  files: readonly InstalledFile[],
  architecture: string,
  depends: readonly string[],
  epoch: number,
): string {
  const { name, version, release } = description;
  const target = join('dist', `${name}_${version}-${release}_${architecture}.deb`);
  const folder = resolve('dist', `deb-${name}-${architecture}`);
  rmSync(folder, { recursive: true, force: true });
  writeTree(join(folder, 'usr'), files);
  const paths = listRegularFiles(folder);
  const size = Math.ceil(paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) / 1024);
  mkdirSync(join(folder, 'DEBIAN'));
  writeFileSync(join(folder, 'DEBIAN', 'control'), describeDeb(description, architecture, depends, size));
  writeFileSync(
    join(folder, 'DEBIAN', 'md5sums'),
    paths.map((path) => `${sum(join(folder, path))}  ${path}\n`).join(''),
  );
  steadyTree(folder, epoch);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z6', '--build', folder, target], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch), LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(folder, { recursive: true });
  return target;
}

function listRegularFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** dpkg compares what is installed with these; they keep nobody out. */
function sum(file: string): string {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}
