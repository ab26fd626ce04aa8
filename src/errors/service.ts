import { BosError, type ErrorDetails } from './bos-error.js';

/** There is no usable token, or logging in failed. */
export class LoginError extends BosError {
  readonly code = 'not-logged-in';
}

/** What the reference says when it has no usable hostname, and when no response comes from there. */
export const connectReference = [
  'Unable to connect to cray. Please verify your cray hostname:',
  '',
  '\tcray config get core.hostname',
  '\tcray config set core hostname=cray_hostname',
].join('\n');

/** No response came: the connection failed (`network`), the certificate was refused (`tls`), or time ran out. */
export class NetworkError extends BosError {
  constructor(
    readonly code: 'network' | 'tls' | 'timed-out',
    message: string,
    details?: ErrorDetails,
  ) {
    super(message, details);
  }
}

/** The server refused the request or failed: any status from 400 up. */
export class ServerError extends BosError {
  /** What the server gave as its reason, when it gave one. */
  readonly reason: string | undefined;
  /** Its body is one that BOS sends: what stands before it answers otherwise. */
  readonly isOfService: boolean;

  constructor(
    readonly status: number,
    message: string,
    details: ErrorDetails & { readonly reason?: string | undefined; readonly isOfService?: boolean } = {},
  ) {
    super(message, details);
    this.reason = details.reason;
    this.isOfService = details.isOfService ?? false;
  }

  get code(): 'not-allowed' | 'not-found' | 'request-refused' | 'server-error' {
    if (this.status === 401 || this.status === 403) return 'not-allowed';
    if (this.status === 404) return 'not-found';
    return this.status < 500 ? 'request-refused' : 'server-error';
  }
}

/** The server answered with success, but its body is not what it should be. */
export class AnswerError extends BosError {
  readonly code = 'bad-answer';
}
