import { makeWireResponse, type WireResponse } from '../wire.js';
import { publicClient, type Realm } from './realm.js';
import { readToken, signToken, type Claims } from './web-token.js';

export const tokenPath = '/keycloak/realms/shasta/protocol/openid-connect/token';

/** How long tokens hold, in seconds, as Keycloak has it where nobody changed it. */
const lifetimes = { access: 300, refresh: 1800 };

interface TokenRequest {
  readonly method: string;
  readonly contentType: string | undefined;
  readonly body: string;
  readonly origin: string;
}

/** A request for a token that is refused, in the terms of RFC 6749, section 5.2. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    readonly description?: string,
  ) {
    super(error);
  }
}

type Bearer = Pick<Claims, 'preferred_username' | 'resource_access' | 'groups' | 'azp'>;

/** Responds to a request for a token as Keycloak does: by password, by refresh token, or by the secret of a client. */
export function handleTokenRequest(request: TokenRequest, realm: Realm, nowMs: number): WireResponse {
  try {
    const form = readForm(request);
    const grant = form.get('grant_type');
    if (!grant) throw new Refusal(400, 'invalid_request', 'Missing form parameter: grant_type');
    const identify = grants.get(grant);
    if (!identify) throw new Refusal(400, 'unsupported_grant_type', 'Unsupported grant_type');
    const client = checkClient(form, realm);
    const bearer = identify(form, client, realm, nowMs);
    return makeWireResponse(200, issueTokens(bearer, realm, request.origin, nowMs, grant !== 'client_credentials'));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, error: code, description } = error;
    const body = { error: code, ...(description !== undefined && { error_description: description }) };
    return { ...makeWireResponse(status, body), type: 'application/json' };
  }
}

/** Responds to a request for a token where nobody checks tokens: whoever asks gets one, so that scripts which log in go on. */
export function handleOpenTokenRequest(request: TokenRequest, nowMs: number): WireResponse {
  const form = new URLSearchParams(request.body);
  const client = form.get('client_id') ?? publicClient;
  const bearer = describeBearer(form.get('username') ?? `service-account-${client}`, undefined, client);
  const realm: Realm = { users: {}, clients: {}, secret: 'nobody checks it' };
  return makeWireResponse(200, issueTokens(bearer, realm, request.origin, nowMs, true));
}

type Grant = (form: URLSearchParams, client: string, realm: Realm, nowMs: number) => Bearer;

const grants: ReadonlyMap<string, Grant> = new Map<string, Grant>([
  ['password', grantByPassword],
  ['refresh_token', grantByRefreshToken],
  ['client_credentials', grantBySecret],
]);

function grantByPassword(form: URLSearchParams, client: string, { users }: Realm): Bearer {
  const name = form.get('username');
  if (!name) throw new Refusal(401, 'invalid_request', 'Missing parameter: username');
  const user = Object.hasOwn(users, name) ? users[name] : undefined;
  if (!user || user.password !== form.get('password')) {
    throw new Refusal(401, 'invalid_grant', 'Invalid user credentials');
  }
  return describeBearer(name, user.tenants, client);
}

function grantByRefreshToken(form: URLSearchParams, client: string, { secret }: Realm, nowMs: number): Bearer {
  const claims = readToken(form.get('refresh_token') ?? '', 'Refresh', secret);
  if (claims?.azp !== client) throw new Refusal(400, 'invalid_grant', 'Invalid refresh token');
  if (claims.exp * 1000 <= nowMs) throw new Refusal(400, 'invalid_grant', 'Token is not active');
  const { preferred_username, resource_access, groups, azp } = claims;
  return { preferred_username, resource_access, groups, azp };
}

/** The secret has been checked already, as for every grant of a client that has one. */
function grantBySecret(_form: URLSearchParams, client: string): Bearer {
  if (client !== publicClient) return describeBearer(`service-account-${client}`, undefined, client);
  throw new Refusal(401, 'unauthorized_client', 'Public client not allowed to retrieve service account');
}

function readForm({ method, contentType, body }: TokenRequest): URLSearchParams {
  if (method !== 'POST') throw new Refusal(405, 'HTTP 405 Method Not Allowed');
  if (!contentType?.startsWith('application/x-www-form-urlencoded')) {
    throw new Refusal(415, 'HTTP 415 Unsupported Media Type');
  }
  return new URLSearchParams(body);
}

/** The client that asks; where it has a secret it must have told it. */
function checkClient(form: URLSearchParams, { clients }: Realm): string {
  const client = form.get('client_id') ?? '';
  if (client === publicClient) return client;
  if (Object.hasOwn(clients, client) && clients[client] === form.get('client_secret')) return client;
  throw new Refusal(401, 'invalid_client', 'Invalid client or Invalid client credentials');
}

function describeBearer(name: string, tenants: readonly string[] | undefined, client: string): Bearer {
  return {
    azp: client,
    preferred_username: name,
    resource_access: { shasta: { roles: [tenants ? 'tenant-admin' : 'admin'] } },
    groups: (tenants ?? []).map((tenant) => `${tenant}-tenant-admin`),
  };
}

function issueTokens(bearer: Bearer, { secret }: Realm, origin: string, nowMs: number, renewable: boolean): object {
  const iat = Math.floor(nowMs / 1000);
  const sign = (typ: Claims['typ'], lifetime: number): string =>
    signToken({ ...bearer, iss: `${origin}/keycloak/realms/shasta`, iat, exp: iat + lifetime, typ }, secret);
  return {
    access_token: sign('Bearer', lifetimes.access),
    expires_in: lifetimes.access,
    'not-before-policy': 0,
    refresh_expires_in: renewable ? lifetimes.refresh : 0,
    ...(renewable && { refresh_token: sign('Refresh', lifetimes.refresh) }),
    scope: 'profile email',
    token_type: 'Bearer',
  };
}
