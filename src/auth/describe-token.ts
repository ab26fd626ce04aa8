import { isExpired, isRenewable, readIdentity, type Token } from './token.js';

interface TokenPlace {
  readonly path: string;
  readonly token: Token;
  readonly host: string;
  /** The user that the token was stored for. */
  readonly username: string | undefined;
  readonly nowMs: number;
}

type TokenState = 'valid' | 'to be renewed' | 'expired';

/** What there is to know of a token without its secrets; `expires` is a time in UTC, nothing where the token has none. */
export function describeToken({ path, token, host, username, nowMs }: TokenPlace): {
  username: string | undefined;
  host: string;
  state: TokenState;
  expires: string | undefined;
  file: string;
} {
  return {
    username: readIdentity(token.accessToken) ?? username,
    host,
    state: readState(token, nowMs),
    expires: formatTime(token.expiresAtMs),
    file: path,
  };
}

function readState(token: Token, nowMs: number): TokenState {
  if (!isExpired(token, nowMs)) return 'valid';
  return isRenewable(token) ? 'to be renewed' : 'expired';
}

function formatTime(milliseconds: number | undefined): string | undefined {
  const time = new Date(milliseconds ?? NaN);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/\.[0-9]+Z$/, 'Z');
}
