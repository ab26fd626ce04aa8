import { BosError } from './bos-error.js';

/** One of several requests of a command failed: its kind is that of what failed. */
export class PartlyDoneError extends BosError {
  constructor(
    private readonly failure: BosError,
    message: string,
    hint: string,
  ) {
    super(message, { hint, usage: failure.usage, cause: failure });
  }

  get code(): BosError['code'] {
    return this.failure.code;
  }
}
