import { BosError } from './bos-error.js';

/** The user said no at a prompt. */
export class DeclinedError extends BosError {
  readonly code = 'declined';
}
