import { BosError } from './bos-error.js';

/** What was waited for ended otherwise than it should. */
export class FailedError extends BosError {
  readonly code = 'failed';
}
