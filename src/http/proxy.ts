import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { ConfigurationError } from '../errors/input.js';
import { redacted } from '../util/secrets.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A proxy and the variable that named it. */
export interface Proxy {
  readonly url: URL;
  readonly variable: string;
}

// An upper-case HTTP_PROXY is left out, as curl does: in a CGI program it is a header of whoever calls.
const variables: Record<string, readonly string[]> = {
  'http:': ['http_proxy', 'all_proxy', 'ALL_PROXY'],
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
};

/**
 * The proxy of the environment for a URL; undefined when there is none or `no_proxy` contains the host.
 * Throws ConfigurationError for an address that is not an http or https proxy.
 */
export function findProxy(url: URL, env: Environment): Proxy | undefined {
  const variable = variables[url.protocol]?.find((name) => env[name]);
  if (variable === undefined || isExempt(url, env.no_proxy ?? env.NO_PROXY ?? '')) return undefined;
  const text = env[variable] ?? '';
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  if (address && ['http:', 'https:'].includes(address.protocol)) return { url: address, variable };
  throw new ConfigurationError(`${variable} is not the address of an http or https proxy: ${hideUser(text)}`, {
    hint: `Write it as ${variable}=http://HOST:PORT, or name the server in no_proxy.`,
  });
}

/** Of what is not an address all up to the last `@` may be a user and a password. */
function hideUser(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, `$1${redacted}@`);
}

/**
 * Whether a `no_proxy` list contains the host of a URL. Commas or spaces separate its items: `*`, a host, a domain (with
 * or without a dot before it, also for all below it), an address, a range such as `10.0.0.0/8`; each may end in a port.
 */
export function isExempt(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((item) => item !== '' && matchesItem(host, port, item));
}

function matchesItem(host: string, port: string, item: string): boolean {
  if (item === '*') return true;
  if (item.includes('/')) return isWithin(host, item);
  const [, bracketed, plain, itemPort] = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(item) ?? [];
  if (itemPort !== undefined && itemPort !== port) return false;
  const name = (bracketed ?? plain ?? item).replace(/^\*?\./, '').replace(/\.$/, '');
  return host === name || (isIPv4(host) ? false : host.endsWith(`.${name}`));
}

function isWithin(host: string, range: string): boolean {
  const [network = '', prefix = ''] = range.split('/');
  const family = isIPv4(network) ? 'ipv4' : 'ipv6';
  const bits = Number(prefix);
  if (!(family === 'ipv4' ? isIPv4(host) : isIPv6(network) && isIPv6(host))) return false;
  if (!/^\d+$/.test(prefix) || bits > (family === 'ipv4' ? 32 : 128)) return false;
  const block = new BlockList();
  block.addSubnet(network, bits, family);
  return block.check(host, family);
}
