// Packs the one binary of this platform with what belongs to it: `dist/bos-VERSION-linux-x64.tar.gz`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  collectLicences,
  identifyPackage,
  listBundledPackages,
  trimSbom,
  type Metafile,
  type Sbom,
} from './contents.ts';

const platform = `${process.platform}-${process.arch}`;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `bos-${version}-${platform}`;
const folder = join('dist', name);
const node = join('node_modules', `node-${platform}`);
const share = (file: string): string => join(folder, 'tree', 'share', file);

const metafile = JSON.parse(readFileSync(join('dist', 'metafile-esm.json'), 'utf8')) as Metafile;
const packages = [...listBundledPackages(metafile), node];
const npm = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--loglevel=error'], {
  encoding: 'utf8',
  maxBuffer: 1e8,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const sbom = trimSbom(JSON.parse(npm) as Sbom, packages.map(identifyPackage));
if (sbom.components.length !== packages.length)
  throw new Error('The bill of materials lacks a package that is inside.');

rmSync(folder, { recursive: true, force: true });
copy(join('dist', `bos-${platform}`), join(folder, 'tree', 'bin', 'bos'));
symlinkSync('bos', join(folder, 'tree', 'bin', 'cray'));
for (const page of readdirSync('docs/man')) copy(join('docs/man', page), share(join('man/man1', page)));
copy('completions/bos.bash', share('bash-completion/completions/bos'));
copy('completions/_bos', share('zsh/site-functions/_bos'));
copy('completions/bos.fish', share('fish/vendor_completions.d/bos.fish'));
copy('LICENSE', share('doc/bos/LICENSE'));
write(share('doc/bos/licences-of-parts.txt'), collectLicences(packages));
write(share('doc/bos/sbom.cdx.json'), `${JSON.stringify(sbom, undefined, 2)}\n`);
copy('scripts/package/install.sh', join(folder, 'install.sh'));
write(join(folder, 'SHA256SUMS'), listSums());

// Nothing of the machine or the hour, so that the same contents give the same bytes.
const steady = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0', '--mode=go=rX,u+rwX'];
const tar = execFileSync('tar', [...steady, '-C', 'dist', '-cf', '-', name], { maxBuffer: 1e9 });
const archive = join('dist', `${name}.tar.gz`);
writeFileSync(archive, execFileSync('gzip', ['-n'], { input: tar, maxBuffer: 1e9 }));
writeFileSync(`${archive}.sha256`, `${sum(archive)}  ${name}.tar.gz\n`);
rmSync(folder, { recursive: true });
console.log(`${archive} (${Math.round(statSync(archive).size / 1e6)} MB)`);

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function listSums(): string {
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
