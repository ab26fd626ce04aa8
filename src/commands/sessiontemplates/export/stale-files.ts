import { dirname, resolve } from 'node:path';
import { FileError } from '../../../errors/input.js';
import { listFiles } from '../../../templates/files/desired.js';
import { readSources } from '../../../templates/files/sources.js';
import type { Io } from '../../../util/io.js';

/**
 * The files that lie beside those that are written, and contain one session template each that is not among them. Whatever else lies
 * there is left alone: a file of several templates, of something else, or one that cannot be read.
 */
export async function findStaleFiles(
  written: readonly string[],
  io: Io,
): Promise<{ readonly name: string; readonly file: string }[]> {
  const kept = new Set(written.map((file) => resolve(io.cwd, file)));
  const stale = [];
  for (const folder of new Set(written.map((file) => dirname(file)))) {
    for (const file of await listFolder(folder, io)) {
      if (kept.has(resolve(io.cwd, file))) continue;
      const [source, ...more] = await readSources(io, file).catch(ignoreUnreadable);
      if (source?.stem === undefined || more.length > 0 || !source.document.has('boot_sets')) continue;
      stale.push({ name: source.stem, file });
    }
  }
  return stale;
}

/** The template files in a folder; none when it is not there yet, or is empty. */
async function listFolder(folder: string, io: Io): Promise<readonly string[]> {
  const { files, isFolder } = await listFiles(io, folder, false).catch(() => ({ files: [], isFolder: false }));
  return isFolder ? files : [];
}

function ignoreUnreadable(error: unknown): [] {
  if (error instanceof FileError) return [];
  throw error;
}
