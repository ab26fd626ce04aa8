import { BosError } from './bos-error.js';

/** The command line is wrong: nothing was sent. */
export class UsageError extends BosError {
  readonly code = 'usage';
}
