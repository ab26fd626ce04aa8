import type { WireRequest, WireResponse } from '../wire.js';
import type { Realm } from './realm.js';
import { handleOpenTokenRequest, handleTokenRequest, tokenPath } from './token-endpoint.js';
import { readToken, type Claims } from './web-token.js';

/** What the gateway responds where there is no realm: a token for everybody. Undefined for all other requests. */
export function handleWithoutRealm(request: WireRequest, nowMs: number): WireResponse | undefined {
  const isToken = request.method === 'POST' && readPath(request) === tokenPath;
  return isToken ? handleOpenTokenRequest(request, nowMs) : undefined;
}

/**
 * What the gateway responds in the service's place: tokens, and refusals (401 when the token is not valid, 403 when its
 * bearer may not do this). Undefined when the request may pass.
 */
export function handleAtGateway(request: WireRequest, realm: Realm, nowMs: number): WireResponse | undefined {
  const path = readPath(request);
  if (path === tokenPath) return handleTokenRequest(request, realm, nowMs);
  if (!path.startsWith('/apis/')) return undefined;
  const token = /^Bearer +(\S+) *$/i.exec(request.authorization ?? '')?.[1];
  if (token === undefined) return refuse(401, 'Jwt is missing', request);
  const claims = readToken(token, 'Bearer', realm.secret);
  if (!claims) return refuse(401, 'Jwt verification fails', request);
  if (claims.exp * 1000 <= nowMs) return refuse(401, 'Jwt is expired', request);
  return isAllowed(claims, path, request) ? undefined : refuse(403, 'Unauthorized Request', request);
}

/**
 * An administrator of the system may do everything. One of tenants must name one of these, and uses v2 alone; the
 * options, which are everybody's, are not theirs to change.
 */
function isAllowed({ resource_access, groups }: Claims, path: string, { method, tenant }: WireRequest): boolean {
  if (resource_access.shasta.roles.includes('admin')) return true;
  if (!tenant || !groups.includes(`${tenant}-tenant-admin`)) return false;
  return /^\/apis\/bos\/v2(\/|$)/.test(path) && (method === 'GET' || path !== '/apis/bos/v2/options');
}

/** The path as the service will read it, so that no spelling of it leads around the gateway. */
function readPath({ url, origin }: WireRequest): string {
  const { pathname } = new URL(origin + url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function refuse(status: number, body: string, { origin }: WireRequest): WireResponse {
  const error = body === 'Jwt is missing' ? '' : ', error="invalid_token"';
  const headers = { 'www-authenticate': `Bearer realm="${origin}"${error}` };
  return { status, type: 'text/plain', body, ...(status === 401 && { headers }) };
}
