import { UsageError } from '../../../errors/input.js';
import { expandHostlist, HostlistError } from '../../../nodes/hostlist.js';

/** `x3000,x[3002-3003]` -> the names of the cabinets. Throws UsageError for anything else. */
export function readCabinets(text: string): readonly string[] {
  const names = [...new Set(expand(text).map((name) => name.trim()))];
  const stray = names.find((name) => !/^x[0-9]+$/.test(name));
  if (stray === undefined) return names;
  throw new UsageError(`Invalid value for '--cabinet': "${stray}" is no cabinet`, {
    hint: 'A cabinet is written x3000; several are x3000,x3001 or x[3000-3003].',
  });
}

/** The cabinet that a node stands in; undefined where its name does not say. */
export function cabinetOf(id: string): string | undefined {
  return /^x[0-9]+(?![0-9])/.exec(id)?.[0];
}

function expand(text: string): string[] {
  try {
    return expandHostlist(text);
  } catch (error) {
    if (error instanceof HostlistError) throw new UsageError(`Invalid value for '--cabinet': ${error.message}`);
    throw error;
  }
}
