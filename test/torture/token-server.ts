import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { certificateFile } from '../support/hostile-server.js';

/** A Keycloak and an empty BOS behind https. A refresh token is good for one renewal. */
export interface TokenServer {
  readonly host: string;
  /** Renewals that were made, and those that were refused since their token had been used before. */
  readonly counts: { renewed: number; refused: number };
  close(): Promise<void>;
}

/** The name of the first refresh token. */
export const firstRefreshToken = 'refresh-0';

export async function startTokenServer(lifeSeconds: number): Promise<TokenServer> {
  const counts = { renewed: 0, refused: 0 };
  const file = certificateFile('server');
  const pair = { cert: readFileSync(file), key: readFileSync(file.replace(/pem$/, 'key')) };
  const server = createServer(pair, (request, response) => {
    void text(request).then((body) => {
      if (request.method === 'GET') {
        response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
        return;
      }
      const isGood = new URLSearchParams(body).get('refresh_token') === `refresh-${counts.renewed}`;
      counts[isGood ? 'renewed' : 'refused'] += 1;
      const token = { access_token: `access-${counts.renewed}`, refresh_token: `refresh-${counts.renewed}` };
      response
        .writeHead(isGood ? 200 : 400, { 'content-type': 'application/json' })
        .end(JSON.stringify(isGood ? { ...token, expires_in: lifeSeconds } : { error: 'invalid_grant' }));
    });
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
