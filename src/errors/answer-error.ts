import { BosError } from './bos-error.js';

/** The server answered with success, but its body is not what it should be. */
export class AnswerError extends BosError {
  readonly code = 'bad-answer';
}
