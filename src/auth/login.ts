import { storedTokenPath } from '../config/paths.js';
import type { ServerSettings } from '../config/settings.js';
import type { Client } from '../http/client.js';
import { writeFileAtomically } from '../util/atomic-write.js';
import type { Io } from '../util/io.js';
import { writeJson } from '../util/json/write.js';
import { explainRefusal, requestToken } from './keycloak.js';
import { requireHttps } from './require-https.js';
import { defaultClientId, parseToken, type Token } from './token.js';

interface Credentials {
  readonly username: string;
  readonly password: string;
  /** The code of a hardware token, when the system asks for one. */
  readonly rsaToken?: string | undefined;
}

/**
 * Gets a token for a user name and a password and stores it (mode 0600) -> the file and the token. Nothing is sent over
 * plain http. Throws LoginError when Keycloak refuses, ConfigurationError, FileError, and what `Client.send` throws.
 */
export async function logIn(
  io: Io,
  server: ServerSettings,
  connect: () => Promise<Client>,
  credentials: Credentials,
): Promise<{ path: string; token: Token }> {
  requireHttps(server);
  const { username, password, rsaToken } = credentials;
  for (const secret of [password, rsaToken]) io.secrets.add(secret);
  const secondFactor = rsaToken === undefined ? {} : { rsa_username: username, rsa_otp: rsaToken };
  const request = { grant_type: 'password', client_id: defaultClientId, username, password, ...secondFactor } as const;
  const client = await connect();
  try {
    const data = await requestToken(client, request, io.clock.now());
    const path = storedTokenPath(io, server.host, username);
    const token = parseToken(data, path, io.secrets);
    await writeFileAtomically(path, writeJson(data));
    return { path, token };
  } catch (error) {
    throw explainRefusal(error, `The user name ${username} or the password was refused`, {
      hint: 'If this system asks for a token code too: `bos config set auth.login rsa_required=true`.',
      reference: 'Invalid Credentials',
    });
  } finally {
    await client.close();
  }
}
