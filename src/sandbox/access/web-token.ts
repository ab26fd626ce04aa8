import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const claims = z.object({
  /** Who made it. */
  iss: z.string(),
  /** Seconds since 1970: made, and over. */
  iat: z.number(),
  exp: z.number(),
  typ: z.enum(['Bearer', 'Refresh']),
  /** The client it was given to. */
  azp: z.string(),
  preferred_username: z.string(),
  resource_access: z.object({ shasta: z.object({ roles: z.array(z.string()) }) }),
  /** `TENANT-tenant-admin` for each tenant of the user. */
  groups: z.array(z.string()),
});

/** What a token says of who bears it, in the words of Keycloak. */
export type Claims = z.infer<typeof claims>;

/** Claims -> a JSON web token (RFC 7519), signed with HMAC and SHA-256. */
export function signToken(content: Claims, secret: string): string {
  const text = [{ alg: 'HS256', typ: 'JWT' }, content].map(encode).join('.');
  return `${text}.${sign(text, secret).toString('base64url')}`;
}

/** The claims of a token that was signed with the secret, and is of the type; undefined for any other text. */
export function readToken(token: string, typ: Claims['typ'], secret: string): Claims | undefined {
  const [, text = '', signature = ''] = /^([\w-]+\.[\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  const [given, right] = [Buffer.from(signature, 'base64url'), sign(text, secret)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const body = Buffer.from(text.split('.')[1] ?? '', 'base64url').toString();
  const content = claims.parse(JSON.parse(body));
  return content.typ === typ ? content : undefined;
}

function sign(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
