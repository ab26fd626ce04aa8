import type { BosError, ErrorDetails } from '../../../errors/bos-error.js';
import { FailedError, InterruptedError, TimedOutError } from '../../../errors/outcome.js';
import { formatSpan } from '../../../output/table/time.js';
import { adviseNext, adviseResuming } from './advice.js';
import type { WaitOptions } from './options.js';
import type { Result } from './result.js';
import { describeResult } from './words.js';

/**
 * The error that the results come to; undefined where all is well. One that failed counts more than one that took too long.
 * `signal` is that of Ctrl-C.
 */
export function findVerdict(
  results: readonly Result[],
  options: WaitOptions,
  signal: AbortSignal,
): BosError | undefined {
  const bad = results.filter((result) => !result.good);
  const advice = [...new Set([...bad.map(adviseNext), adviseResuming(results)])].filter(Boolean);
  const details: ErrorDetails = advice.length > 0 ? { hint: advice.join('\n') } : {};
  if (bad.some(({ outcome }) => outcome === 'interrupted')) {
    return new InterruptedError(String(signal.reason), details);
  }
  if (bad.length === 0) return undefined;
  const late = bad.every(({ outcome }) => outcome === 'timed-out');
  const sentences = bad.map((result) => `Session ${result.name}: ${describeResult(result)}`);
  const lines =
    results.length > 1
      ? [`${bad.length} of ${results.length} sessions did not succeed:`, ...sentences.map((text) => `  ${text}`)]
      : sentences;
  if (!late) return new FailedError(lines.join('\n'), details);
  return new TimedOutError(
    [`The time to wait is over (${formatSpan(options.timeoutMs ?? 0)}).`, ...lines].join('\n'),
    details,
  );
}
