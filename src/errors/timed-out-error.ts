import { BosError } from './bos-error.js';

/** What was waited for has not come in the time that was given. */
export class TimedOutError extends BosError {
  readonly code = 'timed-out';
}
