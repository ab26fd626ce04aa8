import { BosError, type ErrorDetails } from './bos-error.js';

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
