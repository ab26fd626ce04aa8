import type { ServerAddress } from '../config/hostname.js';
import { ConfigurationError } from '../errors/input.js';
import { redactUrl } from '../util/redact.js';

/** A password or a token never goes over plain http. Throws ConfigurationError. */
export function requireHttps(server: ServerAddress): void {
  if (server.secure) return;
  throw new ConfigurationError(`${redactUrl(server.baseUrl)} is plain http: no password and no token is sent there.`, {
    hint: 'Use https: `bos config set core hostname=https://…`.',
    reference: "You've configured your cray hostname with http. Please reconfigure for https.",
  });
}
