import { BosError } from './bos-error.js';

/** There is no usable token, or logging in failed. */
export class LoginError extends BosError {
  readonly code = 'not-logged-in';
}
