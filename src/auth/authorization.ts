import { accessSync } from 'node:fs';
import { resolve } from 'node:path';
import { storedTokenPath } from '../config/paths.js';
import type { ServerSettings } from '../config/settings.js';
import { LoginError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { faultCode } from '../util/fault.js';
import type { Io } from '../util/io.js';
import type { MachineCredentials } from './machine.js';
import { requireHttps } from './require-https.js';
import { isExpired, isRenewable, parseToken, readTokenFile } from './token.js';
import { findWideModes } from './wide-modes.js';

interface Authorization {
  readonly io: Io;
  readonly server: ServerSettings;
  /** The token file that was named (`--token`, CRAY_CREDENTIALS); empty counts as none. */
  readonly tokenFile: string | undefined;
  /** What counts instead of any token file. */
  readonly machine?: MachineCredentials | undefined;
  /** Told of a token file that others may use, and of a wait for another process; nobody is where it is missing. */
  readonly warn?: ((text: string) => Promise<void>) | undefined;
  /** Opens a client without a token, to renew an expired one; it is closed after use. */
  readonly connect: () => Promise<Client>;
}

/**
 * The access token to send, nothing when nobody is logged in. An expired one is renewed and saved first.
 * Throws LoginError for a token that cannot be used, ConfigurationError when a login would go over plain http.
 */
export async function authorize(authorization: Authorization): Promise<string | undefined> {
  const { io, server, tokenFile, machine, warn, connect } = authorization;
  if (machine !== undefined) {
    requireHttps(server);
    if ('token' in machine) return machine.token;
    const { authorizeClient } = await import('./client-login.js');
    return (await authorizeClient(io, server, connect, machine.client, warn)).accessToken;
  }
  const path = findTokenFile(io, server, tokenFile);
  const data = path === undefined ? undefined : await readTokenFile(path, io.signal);
  // cray: a configured user name is refused over http even before there is a token.
  if (data !== undefined || server.username !== undefined) requireHttps(server);
  if (path === undefined || data === undefined) return undefined;
  const wide = warn && findWideModes(path);
  if (wide !== undefined) await warn?.(wide);
  const token = parseToken(data, path, io.secrets);
  if (!isExpired(token, io.clock.now())) return token.accessToken;
  const { expired, refreshToken } = await import('./refresh.js');
  if (!isRenewable(token)) throw expired();
  return (await refreshToken(io, path, connect, warn)).accessToken;
}

/** The token file that was named, else the configured user's when there is one. */
export function findTokenFile(io: Io, server: ServerSettings, tokenFile: string | undefined): string | undefined {
  if (tokenFile) return findNamed(io, tokenFile);
  if (server.username === undefined) return undefined;
  const stored = storedTokenPath(io, server.host, server.username);
  return isAbsent(stored) ? undefined : stored;
}

/** Hides what was given as the name of a token file and is a token itself. Gives back whether it is. */
export function hideMisplacedToken(io: Io, name: string | undefined): boolean {
  if (!name || !looksLikeToken(name) || !isAbsent(resolve(io.cwd, name), ['ENOENT', 'ENAMETOOLONG'])) return false;
  io.secrets.add(name);
  return true;
}

/** Throws LoginError for a token instead of the name of a file. */
function findNamed(io: Io, name: string): string {
  const path = resolve(io.cwd, name);
  if (!hideMisplacedToken(io, name)) return path;
  throw new LoginError('The value of --token or CRAY_CREDENTIALS is not a file name: it looks like a token.', {
    hint: 'Write the token to a file that only you can read, and give the name of the file.',
    reference: `The token file ${path} cannot be used: there is no such file or folder.`,
    usage: 'usage',
  });
}

/** One long word of letters and digits, no path and no name with an ending such as `.json`. */
function looksLikeToken(name: string): boolean {
  return (
    /^(?:Bearer )?[\w\-.~+/=]{24,}$/.test(name) &&
    /\d/.test(name) &&
    !/^[.~/]|\/.*\/|\.(?:json|txt|toml|ya?ml|tok|token|jwt)$/.test(name)
  );
}

/** Any other fault is reported when the file is read. */
function isAbsent(path: string, faults: readonly string[] = ['ENOENT']): boolean {
  try {
    accessSync(path);
    return false;
  } catch (error) {
    return faults.includes(faultCode(error));
  }
}
