import {
  chmodSync,
  copyFileSync,
  lutimesSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { InstalledFile } from './installed-files.ts';

/** Writes files below a folder, with modes that do not depend on who does it. */
export function writeTree(folder: string, files: readonly InstalledFile[]): void {
  for (const { path, content, executable } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if ('link' in content) {
      symlinkSync(content.link, target);
      continue;
    }
    if ('file' in content) copyFileSync(content.file, target);
    else writeFileSync(target, content.bytes);
    chmodSync(target, executable ? 0o755 : 0o644);
  }
}

/** Pages of the manual as systems keep them: compressed, without a name or an hour inside. */
export function compressManual(files: readonly InstalledFile[]): InstalledFile[] {
  return files.map((file) => {
    const { path, content } = file;
    if (!path.startsWith('share/man/') || !('file' in content)) return file;
    return { path: `${path}.gz`, content: { bytes: gzipSync(readFileSync(content.file), { level: 9 }) } };
  });
}

/** Gives everything in a folder, and the folder, the same time, in seconds since 1970, and folders their usual mode. */
export function steadyTree(folder: string, seconds: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) steadyTree(path, seconds);
    else if (entry.isSymbolicLink()) lutimesSync(path, seconds, seconds);
    else utimesSync(path, seconds, seconds);
  }
  chmodSync(folder, 0o755);
  utimesSync(folder, seconds, seconds);
}
