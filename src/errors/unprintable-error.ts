import { BosError } from './bos-error.js';

/** The answer cannot be written in the format that was asked for. */
export class UnprintableError extends BosError {
  readonly code = 'unprintable';
}
