/** Where requests go. */
export interface ServerAddress {
  /** `https://host:port/prefix`, without a slash at its end. */
  readonly baseUrl: string;
  /** Host and port as they were written: tokens are stored under them. */
  readonly host: string;
  readonly secure: boolean;
}

/**
 * `core.hostname` -> address, nothing when it is none. Without a scheme https is meant; spaces around it and slashes
 * at its end are ignored, and so are a user and a password: nothing is sent to say who one is but a token.
 */
export function parseHostname(text: string): ServerAddress | undefined {
  const bare = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  if (!['https:', 'http:'].includes(url.protocol) || url.search !== '' || url.hash !== '') return undefined;
  url.username = '';
  url.password = '';
  return {
    baseUrl: url.href.replace(/\/+$/, ''),
    host: withScheme
      .replace(/^[^:]+:\/+/, '')
      .replace(/[/?#].*$/s, '')
      .replace(/^.*@/s, ''),
    secure: url.protocol === 'https:',
  };
}

/** Whether there is a user or a password in a hostname: they would lie in a file, and be of no use. */
export function hasUser(hostname: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*@/i.test(hostname);
}

/**
 * What is wrong with a hostname that can be read as an address, but as another one than is meant; nothing where all is well.
 * cray: the reference takes any path, and adds its own behind it.
 */
export function findHostnameSlip(hostname: string): string | undefined {
  const bare = hostname.trim();
  const [, scheme = '', rest = ''] = /^(https?):\/?(?!\/)(.*)$/is.exec(bare) ?? [];
  // `http:8080` is a host of that name and a port.
  if (scheme !== '' && !/^\d+(?:\/|$)/.test(rest)) return `there must be two slashes after "${scheme}:"`;
  const path = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*(.*)$/is.exec(bare)?.[1] ?? '';
  const added = /\/apis(?:\/.*)?$/is.exec(path)?.[0];
  return added === undefined ? undefined : `it contains ${added}, which bos adds to each request by itself`;
}
