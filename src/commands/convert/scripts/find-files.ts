import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describeFault } from '../../../util/fault.js';

/** A file to read: its name as people know it, and where it is. */
export interface FoundFile {
  readonly shown: string;
  readonly path: string;
}

/** A path that cannot be read, and why. */
interface Unreadable {
  readonly shown: string;
  readonly reason: string;
}

/** Folders that contain what others wrote. */
const skipped = ['.git', 'node_modules'];

/**
 * The files that paths mean, each once, in the order of their names: a folder means all that is in it. Links to files are
 * followed, those to folders within a folder are not. `excluded` are patterns as shells have them.
 */
export async function findFiles(
  cwd: string,
  paths: readonly string[],
  excluded: readonly string[],
): Promise<{ files: FoundFile[]; unreadable: Unreadable[] }> {
  const files = new Map<string, FoundFile>();
  const unreadable: Unreadable[] = [];
  const patterns = excluded.map(toPattern);
  for (const shown of paths) await visit(shown, true);
  return { files: [...files.values()], unreadable };

  async function visit(shown: string, typed: boolean): Promise<void> {
    const path = resolve(cwd, shown);
    if (isExcluded(shown, path)) return;
    try {
      const real = await realpath(path);
      const found = await stat(real);
      if (found.isDirectory()) {
        if (typed || real === path || !(await isLink(path))) await visitFolder(shown, path);
      } else if (found.isFile() || typed) {
        if (!files.has(real)) files.set(real, { shown, path: real });
      }
    } catch (error) {
      unreadable.push({ shown, reason: describeFault(error) });
    }
  }

  async function visitFolder(shown: string, path: string): Promise<void> {
    const entries = await readdir(path, { withFileTypes: true });
    for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!skipped.includes(name)) await visit(join(shown, name), false);
    }
  }

  async function isLink(path: string): Promise<boolean> {
    return (await realpath(join(path, '..'))) + path.slice(path.lastIndexOf('/')) !== (await realpath(path));
  }

  function isExcluded(shown: string, path: string): boolean {
    const names = [shown, relative(cwd, path), path.slice(path.lastIndexOf('/') + 1)];
    return patterns.some((pattern) => names.some((name) => pattern.test(name)));
  }
}

/** `*` is anything but a slash, `**` anything, `?` one character. */
function toPattern(glob: string): RegExp {
  const text = glob.replace(/\*\*\/|\*\*|[*?]|[^\w/]/g, (found) => {
    if (found === '**/') return '(?:.*/)?';
    if (found === '**') return '.*';
    if (found === '*') return '[^/]*';
    return found === '?' ? '[^/]' : `\\${found}`;
  });
  return new RegExp(`^(?:\\./)?${text}/?$`, 's');
}
