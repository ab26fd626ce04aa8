import { BosError, type ErrorDetails } from './bos-error.js';

/** No answer came: the connection failed (`network`), the certificate was refused (`tls`), or time ran out. */
export class NetworkError extends BosError {
  constructor(
    readonly code: 'network' | 'tls' | 'timed-out',
    message: string,
    details?: ErrorDetails,
  ) {
    super(message, details);
  }
}
