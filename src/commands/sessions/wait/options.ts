import { type Input, isGiven, readText } from '../../../api/input.js';
import { waitOptions } from '../parameters.js';
import { UsageError } from '../../../errors/input.js';
import { parseDuration } from '../../../util/duration.js';

/** How many nodes may fail: a number, or a percentage of the nodes of the session. */
type Allowance = { readonly nodes: number } | { readonly percent: number };

export interface WaitOptions {
  readonly for: 'complete' | 'running' | 'deleted';
  /** Undefined: as long as it takes. */
  readonly timeoutMs: number | undefined;
  /** Undefined: it adapts itself. */
  readonly intervalMs: number | undefined;
  readonly failFast: boolean;
  readonly maxFailed: Allowance;
}

const leastIntervalMs = 1000;

/** The options of waiting from the input. Throws UsageError. */
export function readWaitOptions(input: Input): WaitOptions {
  const intervalMs = readDuration(input, 'interval');
  if (intervalMs !== undefined && intervalMs < leastIntervalMs) {
    throw new UsageError(`Invalid value for '--interval': ${readText(input, 'interval') ?? ''} is less than 1s`);
  }
  return {
    for: (readText(input, 'for') ?? 'complete') as WaitOptions['for'],
    timeoutMs: readDuration(input, 'wait_timeout'),
    intervalMs,
    failFast: isGiven(input, 'fail_fast'),
    maxFailed: readAllowance(readText(input, 'max_failed') ?? '0'),
  };
}

/** Checks the options of waiting of a command that can wait. Throws UsageError. */
export function checkWaitOptions(input: Input): void {
  if (isGiven(input, 'wait')) readWaitOptions(input);
  else refuseWaitOptions(input);
}

/** Without `--wait` the options of waiting are a mistake. Throws UsageError. */
export function refuseWaitOptions(input: Input): void {
  const stray = waitOptions.find(({ name }) => input.has(name));
  if (!stray) return;
  throw new UsageError(`${stray.flag ?? ''} applies to the wait for the session, but --wait is not given.`, {
    hint:
      stray.name === 'wait_timeout'
        ? 'Add --wait. The time to wait for a response is set by CRAY_TIMEOUT or core.timeout.'
        : 'Add --wait, or wait later with `bos v2 sessions wait NAME`.',
  });
}

/** How many of so many nodes may fail. */
export function countAllowed(allowance: Allowance, nodes: number): number {
  // 65.1 % of 8000 is 5208, and a little less as a computer counts.
  return 'nodes' in allowance ? allowance.nodes : Math.floor((nodes * allowance.percent) / 100 + 1e-6);
}

function readDuration(input: Input, name: string): number | undefined {
  return parseDuration(readText(input, name) ?? '');
}

/** `5` or `2%`. */
function readAllowance(text: string): Allowance {
  const [, number, percent] = /^([0-9]+(?:\.[0-9]+)?)(%)?$/.exec(text) ?? [];
  if (number !== undefined && percent !== undefined && Number(number) <= 100) return { percent: Number(number) };
  if (number !== undefined && percent === undefined && !number.includes('.')) return { nodes: Number(number) };
  throw new UsageError(
    `Invalid value for '--max-failed': ${text} is neither a number of nodes such as 5, nor from 0% to 100%`,
  );
}
