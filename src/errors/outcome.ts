import { BosError, type ErrorDetails } from './bos-error.js';

/** What was waited for ended otherwise than it should. */
export class FailedError extends BosError {
  readonly code = 'failed';
}

/** What was waited for has not come in the time that was given. */
export class TimedOutError extends BosError {
  readonly code = 'timed-out';
}

/** Ctrl-C, or a request to end. */
export class InterruptedError extends BosError {
  constructor(
    readonly signalName: string,
    details: ErrorDetails = {},
  ) {
    super('Interrupted.', { usage: 'bare', ...details });
  }

  get code(): 'interrupted' | 'terminated' {
    return this.signalName === 'SIGINT' ? 'interrupted' : 'terminated';
  }
}

/** The user said no at a prompt. */
export class DeclinedError extends BosError {
  readonly code = 'declined';
}

/** What is to be made is there already, and is not to be replaced. */
export class ConflictError extends BosError {
  readonly code = 'request-refused';
}

/** The input ended while a prompt waited for an answer. */
export class NoAnswerError extends BosError {
  readonly code = 'no-answer';

  constructor(question: string, option: string) {
    super(`There was no answer to "${question}".`, {
      hint: `Give it as ${option}.`,
      reference: 'Aborted!',
      usage: 'alone',
    });
  }
}

/** One of several requests of a command failed: its kind is that of what failed. */
export class PartlyDoneError extends BosError {
  constructor(
    private readonly failure: BosError,
    message: string,
    hint: string,
  ) {
    super(message, { hint, usage: failure.usage, mayBeDone: failure.mayBeDone, cause: failure });
  }

  get code(): BosError['code'] {
    return this.failure.code;
  }
}

/** The response cannot be written in the format that was asked for. */
export class UnprintableError extends BosError {
  readonly code = 'unprintable';
}

/** Something that nobody foresaw: a fault of this program. */
export class BugError extends BosError {
  readonly code = 'bug';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`An unexpected error: ${reason.split('\n')[0] ?? ''}`, {
      hint: 'This is a bug in bos. BOS_DEBUG=1 shows where it happened.',
      usage: 'bare',
      cause,
    });
  }
}
