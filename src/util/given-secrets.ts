/** Variables whose whole value is a secret; `CRAY_AUTH_LOGIN_PASSWORD` is that of an option. */
const secretVariable = /^(?:CRAY|BOS)_(?:TOKEN|(?:\w+_)?(?:PASSWORD|SECRET|RSA_TOKEN|OTP))$/;

/** Options that take a secret, in lower case, also with a slip in their name; not those that say where it is. */
const secretOption = /^--?(?![\w-]*-(?:file|stdin)\b)[\w-]*(?:passw|pasw|secret|rsa|otp)[\w-]*(?:=|$)/;

/** A JSON web token (RFC 7519): the first of its three parts is the text of an object. */
const webToken = /\bey[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;

const addressWithUser = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^/?#\s]*@/gi;

/**
 * The secrets that a command is given from outside: values of options and variables that take one, user and password of
 * addresses and proxies, and whatever looks like a token, which may stand instead of something else. Every command does this at its
 * start, so that no pattern is compiled for a word that it cannot match.
 */
export function findGivenSecrets(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): string[] {
  const typed = argv.flatMap((word, index) => {
    const tokens = [
      ...findTokens(word),
      ...(word.includes('@') ? (word.match(addressWithUser) ?? []).flatMap(listUserParts) : []),
    ];
    const [option] = word.startsWith('-') ? (secretOption.exec(word.toLowerCase()) ?? []) : [];
    if (option === undefined) return tokens;
    return [...tokens, option.endsWith('=') ? word.slice(option.length) : (argv[index + 1] ?? '')];
  });
  const set = Object.entries(env).flatMap(([name, value = '']) => {
    const isOurs = name.startsWith('CRAY_') || name.startsWith('BOS_');
    if (isOurs && secretVariable.test(name)) return [value];
    if (name.toLowerCase().endsWith('_proxy')) return value.includes('@') ? listUserParts(value) : [];
    return isOurs ? findTokens(value) : [];
  });
  return [...typed, ...set];
}

function findTokens(text: string): string[] {
  return text.includes('ey') ? (text.match(webToken) ?? []) : [];
}

/** User and password of an address: what stands before the last `@`, as it is and decoded. */
export function listUserParts(address: string): string[] {
  const [, both = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)@/is.exec(address) ?? [];
  const colon = both.indexOf(':');
  const parts = colon < 0 ? [both] : [both, both.slice(0, colon), both.slice(colon + 1)];
  return parts.filter((part) => part !== '').flatMap((part) => [part, decode(part)]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
