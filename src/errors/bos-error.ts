import type { ErrorCode } from './exit.js';

/**
 * How much of the command stands above an error of the `cray` face: its usage line and the pointer to help, the usage
 * line alone, or nothing; `alone` is nothing but the words, without `Error:` before them.
 */
type UsageContext = 'full' | 'usage' | 'bare' | 'alone';

export interface ErrorDetails {
  /** What to do next, a sentence or a command. */
  hint?: string;
  /** The wording of the reference, when it differs from the message. */
  reference?: string;
  usage?: UsageContext;
  /** A line above all that the reference says, where its words would mislead. */
  preface?: string | undefined;
  /** A write whose fate is not known: it went out, and no clear answer came. */
  mayBeDone?: boolean;
  /** What the request that failed is called in the logs of the server. */
  requestId?: string | undefined;
  cause?: unknown;
}

/** An error that the user can do something about. Anything else that is thrown is a bug. */
export abstract class BosError extends Error {
  abstract readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly reference: string;
  readonly usage: UsageContext;
  readonly preface: string | undefined;
  /** It failed, but a write that went out may have been done. */
  readonly mayBeDone: boolean;
  readonly requestId: string | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.hint = details.hint;
    this.reference = details.reference ?? message;
    this.usage = details.usage ?? 'full';
    this.preface = details.preface;
    this.mayBeDone = details.mayBeDone ?? false;
    this.requestId = details.requestId;
  }
}
