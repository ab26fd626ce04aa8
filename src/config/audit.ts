import { join, resolve } from 'node:path';
import type { Io } from '../util/io.js';
import type { Setting } from './resolve.js';

/** Where writes are recorded: in the log of the system, or in a file. */
export type AuditPlace = { readonly kind: 'syslog' } | { readonly kind: 'file'; readonly path: string };

/**
 * The place that `BOS_AUDIT` or `core.audit` names, nothing where neither is set. A relative path in the configuration starts
 * in the home folder, since that of one command would differ from that of the next; one in the variable starts here. `~/` is the home
 * folder in both.
 */
export function locateAudit(
  { value, origin }: Setting,
  { home, cwd }: Pick<Io, 'home' | 'cwd'>,
): AuditPlace | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  if (value === 'syslog') return { kind: 'syslog' };
  const path = value.startsWith('~/') ? join(home, value.slice(2)) : value;
  return { kind: 'file', path: resolve(origin === 'configuration' ? home : cwd, path) };
}
