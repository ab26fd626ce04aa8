import { BosError } from './bos-error.js';

/** A file that was named cannot be read, or does not hold what it should. */
export class FileError extends BosError {
  readonly code = 'bad-file';
}
