import { text } from 'node:stream/consumers';
import type { ServerSettings } from '../../src/config/settings.js';
import { ServerError } from '../../src/errors/service.js';
import type { Client } from '../../src/http/client.js';
import type { HttpResponse } from '../../src/http/response.js';
import { serve } from './serve.js';

/** What a configuration says of the server that a login is for. */
export const exampleServer: ServerSettings = {
  baseUrl: 'https://api.example.com',
  host: 'api.example.com',
  secure: true,
  tenant: undefined,
  cacert: undefined,
  username: undefined,
  rsaRequired: false,
};

export interface Keycloak {
  /** The requests that came: `POST /path body`. */
  readonly requests: readonly string[];
  /** How many clients were opened and not closed again. */
  readonly open: number;
  /** Opens a client for this server. */
  connect(): Promise<Client>;
}

/** A server on loopback that answers every request with a status and a body, until the test ends. */
export async function startKeycloak(body: string, status = 200): Promise<Keycloak> {
  const requests: string[] = [];
  let open = 0;
  const origin = await serve((request, response) => {
    void text(request).then((sent) => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''} ${sent}`);
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });
  return {
    requests,
    get open() {
      return open;
    },
    connect() {
      open += 1;
      return Promise.resolve({
        send: async ({ method, path, body: sent }): Promise<HttpResponse> => {
          const init = { method, ...(sent ? { body: sent.text, headers: { 'content-type': sent.type } } : {}) };
          const answer = await fetch(`${origin}${path}`, init);
          if (answer.status >= 400)
            throw new ServerError(answer.status, `Error received from server: ${answer.status}`);
          const { status, body } = answer;
          if (!body) throw new Error('An answer without a body.');
          return { status, type: 'application/json', body, text: () => answer.text() };
        },
        close: () => {
          open -= 1;
          return Promise.resolve();
        },
      });
    },
  };
}
