// `npm run test:package`: installs the packages of this platform into empty roots, tries what is there, and takes them away
// again. Then makes them a second time: the bytes are the same. Needs root, since both installers change the root folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expectLines, expectSame, hasProgram, runToEnd, startChecks } from './checks.ts';
import { architectures } from './description.ts';
import { listCrayFiles, listDocuments, listProgramFiles, type InstalledFile } from './installed-files.ts';
import { listExpected, listRoot, tryInstalled } from './try-installed.ts';
import { compressManual } from './write-tree.ts';

interface Installer {
  readonly kind: 'rpm' | 'deb';
  readonly program: string;
  readonly howToInstall: string;
  readonly packages: readonly string[];
  readonly files: readonly InstalledFile[];
  /** Where it keeps what it knows, below the root. */
  readonly own: readonly string[];
  readonly prepare: (root: string) => void;
  readonly install: (root: string) => readonly string[];
  readonly verify: (root: string) => readonly string[];
  readonly remove: (root: string) => readonly string[];
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const platform = `${process.platform}-${process.arch}`;
const { rpm: rpmName = '', deb: debName = '' } = architectures[platform] ?? {};
const made = { licencesOfParts: '', sbom: '' };
const common = [...listDocuments(), ...listCrayFiles()];
const copyrights = ['bos', 'bos-cray'].map((name) => ({
  path: `share/doc/${name}/copyright`,
  content: { file: 'LICENSE' },
}));

/** Wherever the rpm of this machine keeps what it knows. */
const rpmIn = (root: string): string[] => ['rpm', '--root', root, '--dbpath', '/var/lib/rpm'];

const installers: readonly Installer[] = [
  {
    kind: 'rpm',
    program: 'rpm',
    howToInstall: 'apt-get install rpm, or zypper install rpm-build',
    packages: [`bos-${version}-1.${rpmName}.rpm`, `bos-cray-${version}-1.noarch.rpm`],
    files: [...compressManual(listProgramFiles(platform, made)), ...common],
    own: ['var/lib/rpm'],
    prepare: (root) => runToEnd([...rpmIn(root), '--initdb']),
    // The libraries are those of this machine, which the root knows nothing of.
    install: (root) => [...rpmIn(root), '--install', '--nodeps', '--nosignature'],
    verify: (root) => [...rpmIn(root), '--verify', '--nodeps', 'bos', 'bos-cray'],
    remove: (root) => [...rpmIn(root), '--erase', 'bos', 'bos-cray'],
  },
  {
    kind: 'deb',
    program: 'dpkg',
    howToInstall: 'apt-get install dpkg, or zypper install dpkg',
    packages: [`bos_${version}-1_${debName}.deb`, `bos-cray_${version}-1_all.deb`],
    files: [...compressManual(listProgramFiles(platform, made, 'debian')), ...common, ...copyrights],
    own: ['var/lib/dpkg'],
    prepare: (root) => {
      for (const name of ['info', 'updates', 'triggers'])
        mkdirSync(join(root, 'var/lib/dpkg', name), { recursive: true });
      writeFileSync(join(root, 'var/lib/dpkg/status'), '');
    },
    install: (root) => ['dpkg', `--root=${root}`, '--log=/dev/null', '--force-depends', '--install'],
    verify: (root) => ['dpkg', `--root=${root}`, '--verify', 'bos', 'bos-cray'],
    remove: (root) => ['dpkg', `--root=${root}`, '--log=/dev/null', '--purge', 'bos-cray', 'bos'],
  },
];

const checks = startChecks();
for (const installer of installers) {
  const { kind, program, howToInstall, packages } = installer;
  const missing = packages.filter((name) => !existsSync(join('dist', name)));
  if (!hasProgram(program)) checks.leaveOut(kind, `${program} is not installed (${howToInstall})`);
  else if (missing.length > 0) checks.leaveOut(kind, `${missing.join(' and ')} was not made: see npm run package`);
  else if (process.getuid?.() !== 0) checks.leaveOut(kind, `${program} changes the root folder: run this as root`);
  else tryPackages(installer);
}
tryAgain();
process.exitCode = checks.end();

function tryPackages({ kind, packages, files, own, prepare, install, verify, remove }: Installer): void {
  const root = mkdtempSync(join(tmpdir(), `bos-${kind}-`));
  const home = mkdtempSync(join(tmpdir(), 'bos-home-'));
  try {
    // What the packages that every system has bring along.
    for (const folder of ['bin', 'lib', 'share/doc', 'share/man/man1'])
      mkdirSync(join(root, 'usr', folder), { recursive: true, mode: 0o755 });
    for (const folder of ['tmp', 'var/lib', 'var/tmp']) mkdirSync(join(root, folder), { recursive: true });
    const before = listRoot(root, own);
    checks.try(`${kind}: installs`, () => {
      prepare(root);
      runToEnd([...install(root), ...packages.map((name) => resolve('dist', name))]);
    });
    checks.try(`${kind}: has all files, with their modes and owners, and no other`, () => {
      const added = listRoot(root, own).filter((line) => !before.includes(line));
      const expected = listExpected(files).filter((line) => !before.includes(line));
      expectLines(added, expected);
    });
    checks.try(`${kind}: finds no file changed`, () => {
      expectSame(runToEnd(verify(root)), '');
      expectSame(readFileSync(join(root, 'usr/bin/bos')).equals(readFileSync(join('dist', `bos-${platform}`))), true);
    });
    tryInstalled(checks, kind, root, home, version);
    checks.try(`${kind}: leaves nothing when it is removed`, () => {
      runToEnd(remove(root));
      const left = listRoot(root, own).filter((line) => !before.includes(line));
      expectLines(left, []);
    });
  } finally {
    for (const folder of [root, home]) rmSync(folder, { recursive: true, force: true });
  }
}

function tryAgain(): void {
  const names = installers.flatMap(({ packages }) => packages).filter((name) => existsSync(join('dist', name)));
  const read = (): string[] => names.map((name) => readFileSync(join('dist', `${name}.sha256`), 'utf8'));
  const before = read();
  if (names.length === 0) return;
  checks.try('made a second time, has the same bytes', () => {
    execFileSync(process.execPath, ['scripts/package/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
    expectSame(read(), before);
  });
}
