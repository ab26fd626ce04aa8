import { BosError, type ErrorDetails } from './bos-error.js';

/** The server refused the request or failed: any status from 400 up. */
export class ServerError extends BosError {
  constructor(
    readonly status: number,
    message: string,
    details?: ErrorDetails,
  ) {
    super(message, details);
  }

  get code(): 'not-allowed' | 'not-found' | 'request-refused' | 'server-error' {
    if (this.status === 401 || this.status === 403) return 'not-allowed';
    if (this.status === 404) return 'not-found';
    return this.status < 500 ? 'request-refused' : 'server-error';
  }
}
