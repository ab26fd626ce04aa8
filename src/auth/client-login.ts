import { accessSync } from 'node:fs';
import { dirname } from 'node:path';
import { storedTokenPath } from '../config/paths.js';
import type { ServerSettings } from '../config/settings.js';
import { FileError } from '../errors/input.js';
import { LoginError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { writeFileAtomically } from '../util/atomic-write.js';
import { faultCode } from '../util/fault.js';
import type { Io } from '../util/io.js';
import type { JsonObject } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { withLock, type LockWorld } from '../util/lock.js';
import { makeFolder } from '../util/make-folder.js';
import { requireHttps } from './require-https.js';
import { explainRefusal, requestToken } from './keycloak.js';
import type { ClientLogin } from './machine.js';
import { isExpired, parseToken, readTokenFile, type Token } from './token.js';

/** The user that Keycloak makes for a client. */
export function serviceAccount(id: string): string {
  return `service-account-${id}`;
}

/**
 * Gets a token for a client and its secret, and stores it with the place of the secret (mode 0600), so that it can be renewed.
 * Throws LoginError when Keycloak refuses, ConfigurationError for plain http, FileError, and what `Client.send` throws.
 */
export async function logInClient(
  io: Io,
  server: ServerSettings,
  connect: () => Promise<Client>,
  client: ClientLogin,
): Promise<{ path: string; token: Token }> {
  requireHttps(server);
  const data = await askForToken(io, connect, client);
  const path = storedTokenPath(io, server.host, serviceAccount(client.id));
  const token = parseToken(data, path, io.secrets);
  await writeFileAtomically(path, writeJson(data));
  return { path, token };
}

/**
 * The token of a client: the one that is stored while it holds, else a new one, which is stored. Of several processes that come
 * at once one asks. Where nothing can be stored each asks for itself. Throws as logInClient does, but for FileError.
 */
export async function authorizeClient(
  io: Io,
  server: ServerSettings,
  connect: () => Promise<Client>,
  client: ClientLogin,
  announce?: LockWorld['announce'],
): Promise<Token> {
  const path = storedTokenPath(io, server.host, serviceAccount(client.id));
  try {
    const found = await readValid(io, path);
    if (found) return found;
    await makeFolder(dirname(path)).catch((cause: unknown) => {
      throw new FileError(`${dirname(path)} cannot be created.`, { cause });
    });
    return await withLock(
      { clock: io.clock, signal: io.signal, announce },
      path,
      async () => (await readValid(io, path)) ?? (await logInClient(io, server, connect, client)).token,
    );
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return parseToken(await askForToken(io, connect, client), path, io.secrets);
  }
}

/** A stored token that holds. One that cannot be used is replaced. */
async function readValid(io: Io, path: string): Promise<Token | undefined> {
  try {
    accessSync(path);
    const token = parseToken(await readTokenFile(path, io.signal), path, io.secrets);
    return isExpired(token, io.clock.now()) ? undefined : token;
  } catch (error) {
    if (error instanceof LoginError || faultCode(error) !== '') return undefined;
    throw error;
  }
}

async function askForToken(io: Io, connect: () => Promise<Client>, login: ClientLogin): Promise<JsonObject> {
  const { id, secret, secretFile } = login;
  const client = await connect();
  try {
    const request = { grant_type: 'client_credentials', client_id: id, client_secret: secret } as const;
    const data = await requestToken(client, request, io.clock.now());
    if (secretFile !== undefined) data.set('client_secret_file', secretFile);
    return data;
  } catch (error) {
    throw explainRefusal(error, `The client ${id} or its secret was refused`, {
      hint: 'Ask the administrators of Keycloak for its secret, and whether it has a service account.',
    });
  } finally {
    await client.close();
  }
}
