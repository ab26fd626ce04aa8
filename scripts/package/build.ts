// Packs each binary that is built with what belongs to it: a tarball for any system, and an rpm and a deb where this machine
// has the tools. All have the same bytes whenever the same commit is packed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  collectLicences,
  identifyPackage,
  joinLicences,
  listBundledPackages,
  trimSbom,
  type Metafile,
  type Sbom,
} from './contents.ts';
import { buildDeb } from './deb.ts';
import { architectures, describeLink, describeProgram } from './description.ts';
import {
  listCrayFiles,
  listDocuments,
  listProgramFiles,
  type InstalledFile,
  type MadeTexts,
} from './installed-files.ts';
import { buildRpm } from './rpm.ts';
import { writeTree } from './write-tree.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const bundled = listBundledPackages(JSON.parse(readFileSync(join('dist', 'metafile-esm.json'), 'utf8')) as Metafile);
const npm = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--loglevel=error'], {
  encoding: 'utf8',
  maxBuffer: 1e8,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const epoch = findEpoch();
const tools = {
  rpm: hasTool('rpmbuild', 'apt-get install rpm, or zypper install rpm-build'),
  deb: hasTool('dpkg-deb', 'apt-get install dpkg, or zypper install dpkg'),
};
for (const [platform, architecture] of Object.entries(architectures)) {
  if (existsSync(join('dist', `bos-${platform}`))) packPlatform(platform, architecture);
}
const link = describeLink(version);
if (tools.rpm) report(buildRpm(link, listCrayFiles(), 'noarch', epoch));
if (tools.deb) report(buildDeb(link, listCrayFiles(), 'all', epoch));

function packPlatform(platform: string, architecture: { readonly rpm: string; readonly deb: string }): void {
  const packages = [...bundled, join('node_modules', `node-${platform}`)];
  const made = makeTexts(packages);
  const program = describeProgram(version, joinLicences(packages));
  const documents = listDocuments();
  report(packTarball(platform, listProgramFiles(platform, made)));
  if (tools.rpm) {
    const files = [...listProgramFiles(platform, made), ...documents];
    report(buildRpm(program, files, architecture.rpm, epoch));
  }
  if (tools.deb) {
    const files = [...listProgramFiles(platform, made, 'debian'), ...documents];
    report(buildDeb(program, files, architecture.deb, epoch));
  }
}

function makeTexts(packages: readonly string[]): MadeTexts {
  const sbom = trimSbom(JSON.parse(npm) as Sbom, packages.map(identifyPackage));
  if (sbom.components.length !== packages.length)
    throw new Error('The bill of materials lacks a package that is inside.');
  return { licencesOfParts: collectLicences(packages), sbom: `${JSON.stringify(sbom, undefined, 2)}\n` };
}

/** The tarball, with a script that installs what is in it, and its sum beside it. */
function packTarball(platform: string, files: readonly InstalledFile[]): string {
  const name = `bos-${version}-${platform}`;
  const folder = join('dist', name);
  rmSync(folder, { recursive: true, force: true });
  writeTree(join(folder, 'tree'), [...files, { path: 'bin/cray', content: { link: 'bos' } }]);
  cpSync('scripts/package/install.sh', join(folder, 'install.sh'));
  writeFileSync(join(folder, 'SHA256SUMS'), listSums(folder));
  // Nothing of the machine or the hour.
  const steady = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '--mode=go=rX,u+rwX'];
  const tar = execFileSync('tar', [...steady, '-C', 'dist', '-cf', '-', name], { maxBuffer: 1e9 });
  const archive = join('dist', `${name}.tar.gz`);
  writeFileSync(archive, execFileSync('gzip', ['-n'], { input: tar, maxBuffer: 1e9 }));
  rmSync(folder, { recursive: true });
  return archive;
}

/** Says what has been made, and writes its sum beside it. */
function report(file: string): void {
  writeFileSync(`${file}.sha256`, `${sum(file)}  ${relative('dist', file)}\n`);
  const size = statSync(file).size;
  console.log(`${file} (${size > 1e6 ? `${Math.round(size / 1e6)} MB` : `${Math.ceil(size / 1e3)} kB`})`);
}

/** The time that everything in a package has, in seconds since 1970: that of the commit; 0 where there is none. */
function findEpoch(): number {
  const { SOURCE_DATE_EPOCH: given } = process.env;
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' });
  return Number(given ?? (status === 0 ? stdout : 0));
}

function hasTool(name: string, howToInstall: string): boolean {
  const { error } = spawnSync(name, ['--version'], { stdio: 'ignore' });
  if (error) console.log(`No ${name === 'rpmbuild' ? 'rpm' : 'deb'}: it takes ${name} (${howToInstall}).`);
  return error === undefined;
}

function listSums(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
    .map((file) => `${sum(join(folder, file))}  ${file}\n`)
    .join('');
}

function sum(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
