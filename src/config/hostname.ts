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
 * at its end are ignored.
 */
export function parseHostname(text: string): ServerAddress | undefined {
  const bare = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  if (!['https:', 'http:'].includes(url.protocol) || url.search !== '' || url.hash !== '') return undefined;
  return {
    baseUrl: url.href.replace(/\/+$/, ''),
    host: withScheme.replace(/^[^:]+:\/+/, '').replace(/[/?#].*$/s, ''),
    secure: url.protocol === 'https:',
  };
}
