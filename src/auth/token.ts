import { BosError } from '../errors/bos-error.js';
import { connectReference, LoginError } from '../errors/service.js';
import { describeFault } from '../util/fault.js';
import { JsonSyntaxError, parseJson, tryParseJson } from '../util/json/parse.js';
import { readFileBytes } from '../util/read-file.js';
import type { Secrets } from '../util/secrets.js';
import { isObject, JsonNumber, type JsonObject, type JsonValue } from '../util/json/value.js';

/** A token as Keycloak gave it (RFC 6749, section 5.1), with the time of its end and the client it was given to. */
export interface Token {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly clientId: string;
  /** The file with the secret of the client, which gets a new token where nothing renews this one. */
  readonly clientSecretFile?: string | undefined;
  /** Milliseconds since 1970; without it the token counts as valid. */
  readonly expiresAtMs: number | undefined;
}

/** The name of this command line as a client of the system's Keycloak. */
export const defaultClientId = 'shasta';

/** A token that ends within this time is not worth sending. */
const marginMs = 10_000;

const loginHint = 'Log in again with `bos auth login`.';

/** Reads a token file. Throws LoginError when it cannot be read or is not JSON object; the file stays as it is. Throws InterruptedError. */
export async function readTokenFile(path: string, signal?: AbortSignal): Promise<JsonObject> {
  const value = await readJsonFile(path, signal);
  if (!isObject(value)) throw unusable(path, 'it is not a JSON object');
  return value;
}

/** The token in the JSON of a token file (`path` is for the message), which is hidden from now on. Throws LoginError when it cannot be used. */
export function parseToken(data: JsonObject, path: string, secrets: Secrets): Token {
  for (const name of ['access_token', 'refresh_token', 'id_token']) secrets.add(readString(data, name));
  const accessToken = readString(data, 'access_token');
  const type = data.get('token_type') ?? 'bearer';
  const expiresAt = data.get('expires_at');
  if (accessToken === undefined) throw unusable(path, 'it has no access_token');
  if (!isBearerToken(accessToken)) throw unusable(path, 'its access_token cannot be sent in a header');
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') {
    throw unusable(path, 'its token_type is not bearer', connectReference);
  }
  return {
    accessToken,
    refreshToken: readString(data, 'refresh_token'),
    clientId: readString(data, 'client_id') ?? defaultClientId,
    clientSecretFile: readString(data, 'client_secret_file'),
    expiresAtMs: expiresAt instanceof JsonNumber ? Number(expiresAt.text) * 1000 : undefined,
  };
}

/** Whether a text is what may stand in the header as a token: RFC 6750, section 2.1. */
export function isBearerToken(text: string): boolean {
  return /^[\w\-.~+/]+=*$/.test(text);
}

/** Whether there is a way to a new token without a person. */
export function isRenewable({ refreshToken, clientSecretFile }: Token): boolean {
  return refreshToken !== undefined || clientSecretFile !== undefined;
}

export function isExpired(token: Token, nowMs: number): boolean {
  return token.expiresAtMs !== undefined && token.expiresAtMs - marginMs <= nowMs;
}

/**
 * The user of an access token (`preferred_username` of a JSON web token, RFC 7519); nothing when the token is of
 * another kind. It is not verified: only to be shown.
 */
export function readIdentity(accessToken: string): string | undefined {
  const name = readClaim(accessToken, 'preferred_username');
  return typeof name === 'string' ? name : undefined;
}

/** When an access token ends, in milliseconds since 1970 (`exp` of a JSON web token); it is not verified either. */
export function readExpiry(accessToken: string): number | undefined {
  const end = readClaim(accessToken, 'exp');
  return end instanceof JsonNumber ? Number(end.text) * 1000 : undefined;
}

function readClaim(accessToken: string, name: string): JsonValue | undefined {
  const claims = tryParseJson(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return isObject(claims) ? claims.get(name) : undefined;
}

function readString(data: JsonObject, key: string): string | undefined {
  const value = data.get(key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

async function readJsonFile(path: string, signal?: AbortSignal): Promise<JsonValue> {
  try {
    return parseJson(Buffer.from(await readFileBytes(path, signal)).toString('utf8'));
  } catch (cause) {
    if (cause instanceof BosError) throw cause;
    const reason = cause instanceof JsonSyntaxError ? cause.message : describeFault(cause);
    throw new LoginError(`The token file ${path} cannot be used: ${reason}.`, {
      hint: loginHint,
      reference: 'Unable to open token file, is it valid JSON?',
      usage: 'usage',
      cause,
    });
  }
}

function unusable(path: string, reason: string, reference?: string): LoginError {
  const message = `The token file ${path} cannot be used: ${reason}.`;
  return new LoginError(message, { hint: loginHint, reference: reference ?? message, usage: 'usage' });
}
