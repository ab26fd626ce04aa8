import { BosError } from './bos-error.js';

/** A configuration is missing, damaged or incomplete. */
export class ConfigurationError extends BosError {
  readonly code = 'configuration';
}
