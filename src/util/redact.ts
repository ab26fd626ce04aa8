/**
 * What is secret, and how it is hidden in everything that is shown of a request or a response. This is the one list:
 * traces, dry runs and error texts all come through here.
 */

/** Written in place of a secret. */
const redacted = '[redacted]';

const secretHeaders = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-auth-token',
  'x-api-key',
]);

const secretKeys = [
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'password',
  'rsa_otp',
  'bss_token',
  'bss_tokens',
  'spire_join_token',
  'authorization',
];

const key = `(?:${secretKeys.join('|')})`;
// A member of a JSON object, also of one that is cut off: a string or a list loses what it holds.
const jsonMember = new RegExp(
  `("${key}"\\s*:\\s*)(?:"(?:[^"\\\\]|\\\\.)*(?:"|\\\\?$)|\\[[^\\]]*(?:\\]|$)|[^\\s"\\[{,}][^\\s,}]*)`,
  'gi',
);
// Kernel parameters carry one in the middle of a text; a variable in its place (`${…}`) is no secret.
const parameter = /(\bspire_join_token=)(?!\$\{)[^\s"\\,;&]+/gi;
const formField = new RegExp(`((?:^|[&?])${key}=)[^&#\\s]*`, 'gi');
const urlUser = /([a-z][a-z0-9+.-]*:\/\/)[^/?#\s@]*@/gi;

/** Headers with the values of the secret ones hidden; the names stay as they are. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeaders.has(name.toLowerCase()) ? redacted : value]),
  );
}

/**
 * The text of a body with the values of secret fields hidden. `type` is its media type: a form is taken apart at `&`,
 * everything else is searched for members of JSON objects, so that cut or damaged JSON hides its secrets too.
 */
export function redactBody(text: string, type: string): string {
  if (type.startsWith('application/x-www-form-urlencoded')) return text.replace(formField, `$1${redacted}`);
  return text.replace(jsonMember, `$1"${redacted}"`).replace(parameter, `$1${redacted}`);
}

/** A URL without its user, its password and the values of secret query parameters. */
export function redactUrl(url: string): string {
  return url.replace(urlUser, `$1${redacted}@`).replace(formField, `$1${redacted}`);
}
