import { LoginError, ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { writeFileAtomically } from '../util/atomic-write.js';
import type { Io } from '../util/io.js';
import type { JsonObject } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { withLock, type LockWorld } from '../util/lock.js';
import { requestToken } from './keycloak.js';
import { readSecretFile } from './machine.js';
import { isExpired, parseToken, readTokenFile, type Token } from './token.js';

/**
 * Renews the expired token in a file -> the new token, which is saved there first (mode 0600). Of several processes that
 * come at once one asks Keycloak, and the others take its result. Throws LoginError when there is no refresh token or
 * it is refused, FileError, and what `Client.send` throws; then the file is as it was.
 */
export async function refreshToken(
  io: Io,
  path: string,
  connect: () => Promise<Client>,
  announce?: LockWorld['announce'],
): Promise<Token> {
  return withLock({ clock: io.clock, signal: io.signal, announce }, path, async () => {
    const old = await readTokenFile(path, io.signal);
    const token = parseToken(old, path, io.secrets);
    if (!isExpired(token, io.clock.now())) return token;
    const renewed = await renew(io, token, connect);
    const data: JsonObject = new Map([...keep(old, 'refresh_token'), ...renewed, ...keep(old, 'client_secret_file')]);
    const fresh = parseToken(data, path, io.secrets);
    await writeFileAtomically(path, writeJson(data));
    return fresh;
  });
}

async function renew(io: Io, token: Token, connect: () => Promise<Client>): Promise<JsonObject> {
  const request = await chooseGrant(io, token);
  const client = await connect();
  try {
    return await requestToken(client, request, io.clock.now());
  } catch (error) {
    if (error instanceof ServerError && error.status < 500) throw expired(error);
    throw error;
  } finally {
    await client.close();
  }
}

/** What asks for a new token: the refresh token, or the client's secret, which is read anew since it may have changed. */
async function chooseGrant(io: Io, { refreshToken, clientId, clientSecretFile }: Token) {
  if (refreshToken !== undefined) {
    return { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId } as const;
  }
  if (clientSecretFile === undefined) throw expired();
  const secret = await readSecretFile(io, clientSecretFile, 'client_secret_file');
  return { grant_type: 'client_credentials', client_id: clientId, client_secret: secret } as const;
}

/** A response without a refresh token leaves the old one in force (RFC 6749, section 6). */
function keep(data: JsonObject, key: string): JsonObject {
  const value = data.get(key);
  return new Map(value === undefined ? [] : [[key, value]]);
}

/** The token's time is over and nothing renews it. */
export function expired(cause?: unknown): LoginError {
  return new LoginError('Your login has expired.', {
    hint: 'Log in again with `bos auth login`.',
    reference: 'Your login has expired. Run `cray auth login` to log in again.',
    cause,
  });
}
