import { BosError } from './bos-error.js';

/** Something that nobody foresaw: a fault of this program. */
export class BugError extends BosError {
  readonly code = 'bug';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`An unforeseen fault: ${reason.split('\n')[0] ?? ''}`, {
      hint: 'This is a bug in bos. BOS_DEBUG=1 shows where.',
      usage: 'bare',
      cause,
    });
  }
}
