import { ConfigurationError } from '../errors/input.js';
import { connectReference } from '../errors/service.js';
import type { JsonValue } from '../util/json/value.js';
import { findHostnameSlip, parseHostname, type ServerAddress } from './hostname.js';
import { getProperty } from './property.js';
import type { Configuration } from './store.js';

/** What a configuration contains about the server and the user. */
export interface ServerSettings extends ServerAddress {
  /** Value of the header `Cray-Tenant-Name`. */
  readonly tenant: string | undefined;
  /** PEM file of certificate authorities. */
  readonly cacert: string | undefined;
  readonly username: string | undefined;
  /** Logging in takes a token code too. */
  readonly rsaRequired: boolean;
}

// A header's value: no control characters, no space at its ends, nothing beyond Latin-1 (RFC 9110, section 5.5).
const headerValue = /^[!-~\u0080-\u00ff](?:[\t -~\u0080-\u00ff]*[!-~\u0080-\u00ff])?$/;

/**
 * Throws ConfigurationError when the hostname is missing or none, under `bos` also when it is not what was meant, and when another
 * setting cannot be used.
 */
export function readServerSettings(configuration: Configuration, program: 'cray' | 'bos' = 'bos'): ServerSettings {
  const get = (...keys: string[]): JsonValue | undefined => getProperty(configuration.data, keys);
  return {
    ...readAddress(configuration, program),
    tenant: readTenant(configuration),
    cacert: readSetting(configuration, ['core', 'cacert']),
    username: readSetting(configuration, ['auth', 'login', 'username']),
    rsaRequired: isTrue(get('auth', 'login', 'rsa_required')),
  };
}

/** The header that says which tenant a request is for. */
export function tenantHeader(server: ServerSettings): Record<string, string> {
  return server.tenant === undefined ? {} : { 'Cray-Tenant-Name': server.tenant };
}

/** The reference writes booleans as TOML's and `config set` writes them as text: both count. */
function isTrue(value: JsonValue | undefined): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

function readAddress(configuration: Configuration, program: 'cray' | 'bos'): ServerAddress {
  const hostname = getProperty(configuration.data, ['core', 'hostname']);
  if (hostname === undefined) {
    throw new ConfigurationError(`No hostname is set in ${configuration.path}.`, {
      hint: 'Set it with `bos config set core hostname=URL`.',
      reference: 'No hostname configured. Run `cray config set core hostname={Cray API URL}`',
      usage: 'usage',
    });
  }
  const address = typeof hostname === 'string' ? parseHostname(hostname) : undefined;
  if (address === undefined)
    throw unusable(configuration, 'core.hostname', 'it is neither a host name nor an http or https URL');
  const slip = program === 'bos' && typeof hostname === 'string' ? findHostnameSlip(hostname) : undefined;
  if (slip !== undefined) throw unusable(configuration, 'core.hostname', slip);
  return address;
}

function readTenant(configuration: Configuration): string | undefined {
  const tenant = getProperty(configuration.data, ['core', 'tenant']);
  if (tenant === undefined || tenant === '') return undefined;
  if (typeof tenant === 'string' && headerValue.test(tenant)) return tenant;
  throw unusable(configuration, 'core.tenant', 'it cannot be sent in a header');
}

function readSetting(configuration: Configuration, keys: string[]): string | undefined {
  const value = getProperty(configuration.data, keys);
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  const setting = keys.join('.');
  // cray: its HTTP library chokes on the others alone.
  const named = setting === 'auth.login.username' ? `${setting} in the configuration is not text.` : undefined;
  throw unusable(configuration, setting, 'it is not text', named);
}

// cray: every setting that its HTTP library chokes on ends as a failed connection.
function unusable(
  configuration: Configuration,
  setting: string,
  reason: string,
  reference = connectReference,
): ConfigurationError {
  const [section, key] = [setting.slice(0, setting.lastIndexOf('.')), setting.slice(setting.lastIndexOf('.') + 1)];
  return new ConfigurationError(`${setting} in ${configuration.path} cannot be used: ${reason}.`, {
    hint: `Change it with \`bos config set ${section} ${key}=…\`.`,
    reference,
    usage: 'usage',
  });
}
