/** What undici tells of a request whose head goes out. */
interface Told {
  readonly request: { readonly method: string; readonly path: string };
}

/** Watches a request on its way. */
interface Departure {
  /** Has a byte of it gone out, in any attempt? Before that, nothing can have been done. */
  hasLeft(): boolean;
  stop(): void;
}

/** Watches for the request of this method and target (path and query) to go out; undici tells it of every request. */
export async function watchDeparture(method: string, target: string): Promise<Departure> {
  const { subscribe, unsubscribe } = await import('node:diagnostics_channel');
  let left = false;
  const listen = (message: unknown): void => {
    const { request } = message as Told;
    left ||= request.method === method && request.path.endsWith(target);
  };
  subscribe(channel, listen);
  return { hasLeft: () => left, stop: () => unsubscribe(channel, listen) };
}

const channel = 'undici:client:sendHeaders';
