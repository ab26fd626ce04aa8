import type { BosError } from '../errors/bos-error.js';
import { AnswerError, NetworkError, ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { meaningOf } from '../http/statuses.js';

/** Opens clients for the configured server. */
export interface Connector {
  connect(options?: {
    readonly retries?: number;
    readonly timeoutMs?: number;
    /** All its requests have to end within this time from now, and it warns of nothing. */
    readonly limitMs?: number;
    /** Who requests are for, instead of the tenant of the configuration; empty for nobody in particular. */
    readonly tenant?: string;
  }): Promise<Client>;
}

/**
 * A client for work that may take longer than a login lasts. When the server refuses the token, the login is renewed and the
 * request sent once more. It neither retries nor reports failures: its callers do. Throws as `connect` does, at the first
 * request.
 */
export function openLastingClient(connector: Connector): Client {
  let current: Promise<Client> | undefined;
  const outdated: Client[] = [];
  // When several requests are refused at a time, the first renews the login for all. Those on their way keep their client.
  const renew = (old: Client): Promise<Client> => {
    if (!outdated.includes(old)) {
      outdated.push(old);
      current = undefined;
    }
    return (current ??= connector.connect({ retries: 0 }));
  };
  return {
    async send(plan) {
      current ??= connector.connect({ retries: 0 });
      const client = await current.catch((error: unknown) => {
        // The next request may get through.
        current = undefined;
        throw error;
      });
      try {
        return await client.send(plan);
      } catch (error) {
        if (!(error instanceof ServerError) || error.status !== 401) throw error;
        return await (await renew(client)).send(plan);
      }
    },
    async close() {
      const last = await current?.catch(() => undefined);
      await Promise.all([...outdated, ...(last ? [last] : [])].map((client) => client.close()));
    },
  };
}

/** May the same request succeed later? After a refused login, a bad certificate or a 404 it will not. */
export function isTransientError(error: unknown): error is BosError {
  if (error instanceof NetworkError) return error.code !== 'tls';
  if (error instanceof ServerError) return error.status >= 500 || meaningOf(error.status).isTransient === true;
  return error instanceof AnswerError;
}
