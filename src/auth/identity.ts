import { parseJson } from '../util/json/parse.js';
import { isObject, type JsonValue } from '../util/json/value.js';

/**
 * The user that an access token speaks of (`preferred_username` of a JSON web token, RFC 7519); nothing where the token
 * is of another kind. It is not verified: only to be shown.
 */
export function readIdentity(accessToken: string): string | undefined {
  const claims = tryParse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const name = isObject(claims) ? claims.get('preferred_username') : undefined;
  return typeof name === 'string' ? name : undefined;
}

function tryParse(text: string): JsonValue {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}
