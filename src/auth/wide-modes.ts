import { statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { quoteShell } from '../util/quote-shell.js';

const forOthers = 0o077;
const writableByOthers = 0o022;
const sticky = 0o1000;

/**
 * What to warn of: others may read or change the token in this file, or put another file in its place. Nothing where only the owner
 * may, where it is not a plain file, such as a pipe, and where it cannot be looked at.
 */
export function findWideModes(path: string): string | undefined {
  const file = look(path);
  if (!file?.isFile()) return undefined;
  if ((file.mode & forOthers) !== 0) {
    return `Other users can read the token in ${path} (mode ${formatMode(file)}). Fix it: chmod 600 ${quoteShell(path)}`;
  }
  const folder = dirname(path);
  const found = look(folder);
  if (!found || (found.mode & writableByOthers) === 0 || (found.mode & sticky) !== 0) return undefined;
  return `Other users can replace the token in ${folder} (mode ${formatMode(found)}). Fix it: chmod 700 ${quoteShell(folder)}`;
}

function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** As chmod takes it: `0644`. */
function formatMode({ mode }: Stats): string {
  return (mode & 0o7777).toString(8).padStart(4, '0');
}
