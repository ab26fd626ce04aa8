import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Description } from './description.ts';
import type { InstalledFile } from './installed-files.ts';
import { compressManual, steadyTree, writeTree } from './write-tree.ts';

/** Folders of every system, which belong to another package. */
const foldersOfTheSystem = ['bin', 'lib', 'share', 'share/doc', 'share/man', 'share/man/man1'];

/**
 * What rpmbuild reads. Files are there when it runs, so that it only packs them: it strips nothing (the program lies behind its
 * symbols), and takes all times from SOURCE_DATE_EPOCH.
 */
export function describeRpm(
  { name, version, release, summary, about, licence, needs }: Description,
  files: readonly InstalledFile[],
): string {
  return [
    '%global debug_package %{nil}',
    '%global __os_install_post %{nil}',
    '%global _build_id_links none',
    '%global _buildhost bos',
    '%global use_source_date_epoch_as_buildtime 1',
    '%global clamp_mtime_to_source_date_epoch 1',
    '%global source_date_epoch_from_changelog 0',
    '%global _binary_payload w6.gzdio',
    '',
    `Name: ${name}`,
    `Version: ${version}`,
    `Release: ${release}`,
    `Summary: ${summary}`,
    `License: ${licence}`,
    ...needs.rpm.map((need) => `Requires: ${need}`),
    'AutoProv: no',
    '',
    '%description',
    ...about,
    '',
    '%install',
    'mkdir -p %{buildroot}',
    'cp -a %{tree}/. %{buildroot}/',
    '',
    '%files',
    ...listFiles(files),
    '',
  ].join('\n');
}

/** The lines of a list of files: folders that are the package's own, or that it shares with others of its kind, as well. */
function listFiles(files: readonly InstalledFile[]): string[] {
  const folders = files.flatMap(({ path }) => listFolders(path)).filter((path) => !foldersOfTheSystem.includes(path));
  return [
    ...[...new Set(folders)].sort().map((path) => `%dir %attr(755, root, root) /usr/${path}`),
    ...files.map((file) => `${attributesOf(file)} /usr/${file.path}`),
  ];
}

/** The folders above a path, from the top. */
function listFolders(path: string): string[] {
  const above = dirname(path);
  return above === '.' ? [] : [...listFolders(above), above];
}

function attributesOf({ path, content, executable }: InstalledFile): string {
  const mode = 'link' in content ? '-' : executable ? '755' : '644';
  const kind = path.startsWith('share/doc/') ? (/licen[cs]e/i.test(path) ? '%license ' : '%doc ') : '';
  return `${kind}%attr(${mode}, root, root)`;
}

/** Makes a package -> its path in `dist`. `architecture` as rpm calls it; `epoch` in seconds since 1970. */
export function buildRpm(
  description: Description,
  listed: readonly InstalledFile[],
  architecture: string,
  epoch: number,
): string {
  const files = compressManual(listed);
  const { name, version, release } = description;
  const file = `${name}-${version}-${release}.${architecture}.rpm`;
  const folder = resolve('dist', `rpm-${name}-${architecture}`);
  rmSync(folder, { recursive: true, force: true });
  const tree = join(folder, 'tree');
  writeTree(join(tree, 'usr'), files);
  steadyTree(tree, epoch);
  const spec = join(folder, `${name}.spec`);
  writeFileSync(spec, describeRpm(description, files));
  const defined = { _topdir: folder, tree };
  const words = Object.entries(defined).flatMap(([name, value]) => ['--define', `${name} ${value}`]);
  execFileSync('rpmbuild', ['-bb', '--quiet', '--target', `${architecture}-linux`, ...words, spec], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch), LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(join(folder, 'RPMS', architecture, file), join('dist', file));
  rmSync(folder, { recursive: true });
  return join('dist', file);
}
