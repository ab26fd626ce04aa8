import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cray, program, type Description } from './description.ts';
import { listCrayFiles, type InstalledFile } from './installed-files.ts';
import { compressManual, steadyTree, writeTree } from './write-tree.ts';

/** Folders of every system, which belong to another package. */
const foldersOfTheSystem = ['bin', 'lib', 'share', 'share/doc', 'share/man', 'share/man/man1'];

/**
 * What rpmbuild reads. Files are there when it runs, so that it only packs them: it strips nothing (the program lies behind its
 * symbols), and takes all times from SOURCE_DATE_EPOCH. It finds by itself which libraries the program needs.
 */
export function describeRpm(
  { version, licence }: Pick<Description, 'version' | 'licence'>,
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
    `Name: ${program.name}`,
    `Summary: ${program.summary}`,
    `Version: ${version}`,
    `Release: ${program.release}`,
    `License: ${licence}`,
    'AutoProv: no',
    '',
    '%description',
    ...program.about,
    '',
    `%package -n ${cray.name}`,
    `Summary: ${cray.summary}`,
    'License: MIT',
    'BuildArch: noarch',
    `Requires: ${program.name} >= ${version}`,
    '',
    `%description -n ${cray.name}`,
    ...cray.about,
    '',
    '%install',
    'mkdir -p %{buildroot}',
    'cp -a %{tree}/. %{buildroot}/',
    '',
    '%files',
    ...listFiles(files),
    '',
    `%files -n ${cray.name}`,
    ...listFiles(listCrayFiles()),
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

/** Makes the packages -> their paths in `dist`. `architecture` as rpm calls it; `epoch` in seconds since 1970. */
export function buildRpms(
  details: Pick<Description, 'version' | 'licence'>,
  program: readonly InstalledFile[],
  architecture: string,
  epoch: number,
): string[] {
  const files = compressManual(program);
  const folder = resolve('dist', `rpm-${architecture}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tree = join(folder, 'tree');
  writeTree(join(tree, 'usr'), [...files, ...listCrayFiles()]);
  steadyTree(tree, epoch);
  const spec = join(folder, 'bos.spec');
  writeFileSync(spec, describeRpm(details, files));
  const defined = { _topdir: folder, tree };
  const words = Object.entries(defined).flatMap(([name, value]) => ['--define', `${name} ${value}`]);
  execFileSync('rpmbuild', ['-bb', '--quiet', '--target', `${architecture}-linux`, ...words, spec], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch), LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const made = readdirSync(join(folder, 'RPMS'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rpm'))
    .sort()
    .map((name) => {
      const target = join('dist', name.slice(name.lastIndexOf('/') + 1));
      renameSync(join(folder, 'RPMS', name), target);
      return target;
    });
  rmSync(folder, { recursive: true });
  return made;
}
