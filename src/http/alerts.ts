/** What undici tells of a connection that stands. */
interface Connected {
  readonly connectParams: { readonly host: string };
  readonly socket: NodeJS.EventEmitter;
}

/** Watches what a server says on the level of TLS. */
interface Alerts {
  /**
   * In TLS 1.3 a server refuses a client when that takes the connection to stand already, and undici says only that it was
   * closed: what the server said about it, else the error itself.
   */
  explain(error: unknown): unknown;
  stop(): void;
}

/** Watches the connections to a host (with its port where the URL has one); undici tells of each. */
export async function watchAlerts(host: string): Promise<Alerts> {
  const { subscribe, unsubscribe } = await import('node:diagnostics_channel');
  let alert: Error | undefined;
  const listen = (message: unknown): void => {
    const { connectParams, socket } = message as Connected;
    if (connectParams.host !== host) return;
    alert = undefined;
    socket.once('error', (error: Error) => {
      if (/_ALERT_/.test(String(Reflect.get(error, 'code')))) alert ??= error;
    });
  };
  subscribe(channel, listen);
  return { explain: (error) => alert ?? error, stop: () => unsubscribe(channel, listen) };
}

const channel = 'undici:client:connected';
