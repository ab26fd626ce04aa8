/** What a status from 400 up means beside its class. */
interface Meaning {
  /** A request that can be repeated is sent again. */
  readonly isRetried?: true;
  /** A gateway answers with it when the service behind it did not. */
  readonly isOfGateway?: true;
  /** The service may have done what was asked. */
  readonly mayBeDone?: true;
  /** It depends on the moment, not on the request: a wait goes on. Of 500 and above that holds anyway. */
  readonly isTransient?: true;
}

/** The one table of statuses that mean something to retries, waits and errors. Source: RFC 9110 and RFC 6585, and what gateways do. */
const meanings: Readonly<Record<number, Meaning>> = {
  408: { isTransient: true },
  425: { isTransient: true },
  429: { isRetried: true, isTransient: true },
  502: { isRetried: true, isOfGateway: true, mayBeDone: true },
  503: { isRetried: true, isOfGateway: true },
  504: { isRetried: true, isOfGateway: true, mayBeDone: true },
};

/** What a status means; nothing beside its class when it is not in the table. */
export function meaningOf(status: number): Meaning {
  return meanings[status] ?? {};
}
