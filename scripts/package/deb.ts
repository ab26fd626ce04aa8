import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Description } from './description.ts';
import type { InstalledFile } from './installed-files.ts';
import { compressManual, steadyTree, writeTree } from './write-tree.ts';

/** What dpkg reads of a package. `architecture` as dpkg calls it, `size` in KiB. */
export function describeDeb(
  { name, version, release, summary, about, needs }: Description,
  architecture: string,
  size: number,
): string {
  return [
    `Package: ${name}`,
    `Version: ${version}-${release}`,
    `Architecture: ${architecture}`,
    // It must say something, and whoever builds a package maintains it.
    'Maintainer: root <root@localhost>',
    `Installed-Size: ${size}`,
    `Depends: ${needs.deb.join(', ')}`,
    'Section: admin',
    'Priority: optional',
    `Description: ${summary}`,
    ...about.map((line) => ` ${line}`),
    '',
  ].join('\n');
}

/** Makes a package -> its path in `dist`. `architecture` as dpkg calls it; `epoch` in seconds since 1970. */
export function buildDeb(
  description: Description,
  files: readonly InstalledFile[],
  architecture: string,
  epoch: number,
): string {
  const { name, version, release } = description;
  const target = join('dist', `${name}_${version}-${release}_${architecture}.deb`);
  const folder = resolve('dist', `deb-${name}-${architecture}`);
  rmSync(folder, { recursive: true, force: true });
  // Where Debian looks for the licence.
  const copyright = { path: `share/doc/${name}/copyright`, content: { file: 'LICENSE' } };
  writeTree(join(folder, 'usr'), [...compressManual(files), copyright]);
  const paths = listRegularFiles(folder);
  const size = Math.ceil(paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) / 1024);
  mkdirSync(join(folder, 'DEBIAN'));
  writeFileSync(join(folder, 'DEBIAN', 'control'), describeDeb(description, architecture, size));
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
