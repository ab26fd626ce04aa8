/** What a client does by default: the one table. */
export const httpDefaults = {
  /** Until the connection is open, with TLS and through a proxy. */
  connectTimeoutMs: 10_000,
  /** Without a byte from the server, before the response and within it. */
  timeoutMs: 60_000,
  /** Further attempts after the first. */
  retries: 3,
  /** Wait before the first retry; each further one waits twice as long, up to `maximumDelayMs`. */
  firstDelayMs: 250,
  maximumDelayMs: 8_000,
  /** A server's Retry-After is followed, but no wait is longer than this. */
  retryAfterCapMs: 30_000,
  redirects: 5,
  /** Bytes of the headers of a response: some gateways send large cookies. */
  longestHeaders: 64 * 1024,
} as const;
