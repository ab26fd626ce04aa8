// Brings the pinned Node of another platform, such as linux-arm64, which npm installs on that platform only: so that
// `npm run build:binary` makes its binary here. The bytes are those that package-lock.json names, or nothing is unpacked.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string } | undefined>>;
}

const platform = process.argv[2] ?? '';
const folder = join('node_modules', `node-${platform}`);
const locked = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile).packages[folder];
if (!locked) throw new Error(`package-lock.json names no ${folder}.`);
if (isThere(locked.version)) console.log(`${folder} exists.`);
else fetchPackage(`node-${platform}@${locked.version}`, locked.integrity);

function isThere(version: string): boolean {
  const manifest = join(folder, 'package.json');
  return (
    existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version === version
  );
}

function fetchPackage(name: string, integrity: string): void {
  mkdirSync('dist', { recursive: true });
  const place = mkdtempSync(join('dist', 'node-'));
  try {
    const words = ['pack', name, '--pack-destination', place, '--loglevel=error'];
    const archive = join(place, execFileSync('npm', words, { encoding: 'utf8' }).trim());
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name} is not what package-lock.json names: ${found}.`);
    execFileSync('tar', ['-xzf', archive, '-C', place]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(place, 'package'), folder);
    console.log(`${folder} is there now: npm run build:binary makes dist/bos-${platform} as well.`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
