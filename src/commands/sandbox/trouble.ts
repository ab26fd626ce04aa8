import type { Input } from '../../api/input.js';
import { UsageError } from '../../errors/input.js';
import { readTrouble, TroubleError } from '../../sandbox/trouble/document.js';
import type { NodeTrouble, WireTrouble } from '../../sandbox/trouble/trouble.js';
import { toPlain } from '../../util/json/value.js';
import { troubleParameters } from './parameters.js';

const ofNodes: readonly string[] = ['fail', 'fail_rate', 'slow'];

/** The trouble that was asked for. That of nodes is absent where no option speaks of them. Throws UsageError. */
export function readTroubleOptions(input: Input, nowMs: number): { nodes?: NodeTrouble; wire: WireTrouble } {
  const typed = troubleParameters.flatMap(({ name }) => {
    const value = input.get(name);
    return value === undefined ? [] : [[name, toPlain(value)] as const];
  });
  try {
    const { nodes, wire } = readTrouble(Object.fromEntries(typed), nowMs);
    return { ...(typed.some(([name]) => ofNodes.includes(name)) && { nodes }), wire };
  } catch (cause) {
    if (!(cause instanceof TroubleError)) throw cause;
    const flag = `--${cause.member.replaceAll('_', '-')}`;
    throw new UsageError(`Invalid value for '${flag}': ${cause.reason}.`, { cause });
  }
}
