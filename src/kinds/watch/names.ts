import { foldNodes } from '../../nodes/hostlist.js';

/** Names of rows in a sentence: nodes folded, of others the first few. */
export function formatNames(names: readonly string[]): string {
  if (names.every((name) => /^x[0-9]+c[0-9]/.test(name))) return foldNodes(names);
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
