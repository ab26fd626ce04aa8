/** What a status that is not a success means beside its class. */
interface Meaning {
  /** A request that can be repeated is sent again. */
  readonly isRetried?: true;
  /** A gateway answers with it when the service behind it did not. */
  readonly isOfGateway?: true;
  /** The service may have done what was asked. */
  readonly mayBeDone?: true;
  /** Whoever guards the way to the service says it too, before a request is passed on. */
  readonly isOfGuard?: true;
  /** It depends on the moment, not on the request: a wait goes on. Of 500 and above that holds anyway. */
  readonly isTransient?: true;
}

/** The one table of statuses that mean something to retries, waits and errors. Source: RFC 9110 and RFC 6585, and what gateways do. */
const meanings: Readonly<Record<number, Meaning>> = {
  401: { isOfGuard: true },
  403: { isOfGuard: true },
  407: { isOfGuard: true },
  408: { isTransient: true, mayBeDone: true },
  425: { isTransient: true, mayBeDone: true },
  // What limits requests may stand behind the service.
  429: { isRetried: true, isTransient: true, mayBeDone: true },
  // nginx: the caller, as it thinks, went away.
  499: { mayBeDone: true },
  502: { isRetried: true, isOfGateway: true },
  503: { isRetried: true, isOfGateway: true },
  504: { isRetried: true, isOfGateway: true },
};

/**
 * What a status means beside its class. A write is refused by a status of 400 to 499 alone: whoever redirects it or fails may
 * have passed it on before.
 */
export function meaningOf(status: number): Meaning {
  return { ...meanings[status], ...((status < 400 || status >= 500) && { mayBeDone: true as const }) };
}
