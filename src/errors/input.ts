import { BosError } from './bos-error.js';

/** The command line is wrong: nothing was sent. */
export class UsageError extends BosError {
  readonly code = 'usage';
}

/** A configuration is missing, damaged or incomplete. */
export class ConfigurationError extends BosError {
  readonly code = 'configuration';
}

/** A file that was given cannot be read, or does not contain what it should. */
export class FileError extends BosError {
  readonly code = 'bad-file';
}
