import { LoginError, ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import type { RequestPlan } from '../http/plan.js';
import { tryParseJson } from '../util/json/parse.js';
import { isObject, JsonNumber, type JsonObject } from '../util/json/value.js';

/** The fields of a token request (RFC 6749, sections 4.3.2, 4.4.2 and 6). */
interface TokenRequest {
  readonly grant_type: 'password' | 'refresh_token' | 'client_credentials';
  readonly client_id: string;
  readonly client_secret?: string;
  readonly username?: string;
  readonly password?: string;
  readonly refresh_token?: string;
  /** The second factor, when a system asks for one. */
  readonly rsa_username?: string;
  readonly rsa_otp?: string;
}

const realm = '/keycloak/realms/shasta';
const path = `${realm}/protocol/openid-connect/token`;

/**
 * Asks Keycloak for a token -> what a token file holds: the response as it came, `expires_at` (seconds since 1970) and
 * `client_id`. Throws LoginError when the response is not a token, and what `Client.send` throws.
 */
export async function requestToken(client: Client, request: TokenRequest, nowMs: number): Promise<JsonObject> {
  const response = await client.send(planTokenRequest(request));
  const token = readTokenResponse(await response.text());
  const lifetime = token.get('expires_in');
  if (lifetime instanceof JsonNumber)
    token.set('expires_at', new JsonNumber(String(nowMs / 1000 + Number(lifetime.text))));
  token.set('client_id', request.client_id);
  return token;
}

/**
 * What a login failed with -> LoginError when Keycloak refused it, with its reason behind `message` and the words of the reference; any
 * other error as it is.
 */
export function explainRefusal(
  error: unknown,
  message: string,
  { hint, reference }: { readonly hint: string; readonly reference?: string },
): unknown {
  if (!(error instanceof ServerError) || ![400, 401].includes(error.status)) return error;
  const reason = error.reason === undefined ? '' : `: ${error.reason}`;
  const words = reference === undefined ? {} : { reference: `${reference}${reason}` };
  return new LoginError(`${message}${reason}.`, { hint, ...words, cause: error });
}

/** Asks for what everybody may see, without a secret: ends when anything answers, and throws NetworkError when nothing does. */
export async function requireAnswer(client: Client): Promise<void> {
  try {
    await client.send({ method: 'GET', path: realm, query: [], idempotent: true });
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
  }
}

function planTokenRequest(request: TokenRequest): RequestPlan {
  const text = new URLSearchParams(Object.entries(request)).toString();
  // A refresh token may serve once only, so that nothing here is safe to send twice.
  return {
    method: 'POST',
    path,
    query: [],
    body: { text, type: 'application/x-www-form-urlencoded' },
    idempotent: false,
    changesNothing: true,
  };
}

function readTokenResponse(text: string): JsonObject {
  const value = tryParseJson(text);
  if (isObject(value) && typeof value.get('access_token') === 'string') return value;
  throw new LoginError('The response of Keycloak contains no token.', {
    hint: 'Check that core.hostname is the API gateway: `bos config get core.hostname`.',
    reference: 'Unable to login!',
  });
}
