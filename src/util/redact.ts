import { redacted } from './secrets.js';

/**
 * What is secret by its name, and how it is hidden in everything that is shown of a request or a response: traces, dry runs
 * and error texts all come through here. What is secret by its value is hidden beside that, see secrets.ts.
 */

const secretHeader =
  /token|secret|cookie|authori[sz]ation|passw|api-?key|credential|signature|jwt|csrf|xsrf|x-amz-security|x-forwarded-access/i;

const secretKeys = [
  'access_token',
  'refresh_token',
  'id_token',
  'id_token_hint',
  'subject_token',
  'client_secret',
  'client_assertion',
  'assertion',
  'password',
  'passwd',
  'rsa_otp',
  'otp',
  'totp',
  'bss_token',
  'bss_tokens',
  'spire_join_token',
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-auth-token',
  'x-api-key',
  'api_key',
  'private_key',
];

const key = `(?:${secretKeys.join('|')})`;
// A member of a JSON object, also of one that is cut off: a string or a list loses what it holds.
const jsonMember = new RegExp(
  `("${key}"\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*(?:"|\\\\?$)|\\[[^\\]]*(?:\\]|$)|[^\\s"\\[{,}][^\\s,}]*)`,
  'gi',
);
// Kernel parameters carry one in the middle of a text; a variable in its place (`${…}`) is not a secret.
const parameter = /(\bspire_join_token=)(?!\$\{)[^\s"\\,;&]+/gi;
const formField = new RegExp(`((?:^|[&?])${key}=)[^&#\\s]*`, 'gi');
// Up to the last `@` before the path, since a password may have one too.
const urlUser = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#\s]*@/gi;
// A dump of a request in the middle of a text.
const credentials = /\b(bearer|basic)(\s+)[\w\-.~+/]{8,}=*/gi;
const queryValue = /([?&])([^=&#\s"'<>?]*)=[^&#\s"'<>]*/g;
const fragment = /#[^=#\s"'<>]*=[^\s"'<>]*/g;

/** Headers with the values of the secret ones hidden; the names stay as they are. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeader.test(name) ? redacted : value]),
  );
}

/**
 * The text of a body with the values of secret fields hidden. `type` is its media type: a form is taken apart at `&`,
 * everything else is searched for members of JSON objects, so that cut or damaged JSON hides its secrets too.
 */
export function redactBody(text: string, type: string): string {
  if (type.startsWith('application/x-www-form-urlencoded')) return text.replace(formField, `$1${redacted}`);
  return text
    .replace(jsonMember, `$1"${redacted}"`)
    .replace(parameter, `$1${redacted}`)
    .replace(credentials, `$1$2${redacted}`);
}

/** A URL without its user, its password and the values of secret query parameters. */
export function redactUrl(url: string): string {
  return url.replace(urlUser, `$1${redacted}@`).replace(formField, `$1${redacted}`);
}

/**
 * A URL, or a text with URLs, that the server wrote: without users, passwords, fragments and the values of the query, but for
 * those of the names in `own`, which are not secret.
 */
export function redactForeignUrl(text: string, own: readonly string[]): string {
  const shown = text.replace(queryValue, (whole, mark: string, name: string) =>
    own.includes(name) ? whole : `${mark}${name}=${redacted}`,
  );
  return redactUrl(shown.replace(fragment, `#${redacted}`));
}
