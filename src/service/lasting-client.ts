import type { BosError } from '../errors/bos-error.js';
import { ServerError, AnswerError, NetworkError } from '../errors/service.js';
import type { Client } from '../http/client.js';

/** Opens clients for the configured server. */
export interface Connector {
  connect(options?: { readonly retries?: number; readonly timeoutMs?: number }): Promise<Client>;
}

/**
 * A client for work that outlasts a login: where the server does not know the token any more, the login is renewed and the
 * request sent once more. It tries nothing again by itself and says nothing of failures: that is for the one who waits.
 * Throws as `connect` does, at the first request.
 */
export function openLastingClient(connector: Connector): Client {
  let current: Promise<Client> | undefined;
  const outdated: Client[] = [];
  // Of several requests that are refused at a time the first renews the login for all, and cuts off none that is under way.
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
        // Next time there may be an answer.
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

/** Refusals that have to do with the moment, not with the request. */
const passingStatuses = [408, 425, 429];

/** Is it an error that may be over when one asks again later? A refused login, a bad certificate or a 404 are not. */
export function mayPass(error: unknown): error is BosError {
  if (error instanceof NetworkError) return error.code !== 'tls';
  if (error instanceof ServerError) return error.status >= 500 || passingStatuses.includes(error.status);
  return error instanceof AnswerError;
}
