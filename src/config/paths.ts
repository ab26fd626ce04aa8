import { join, resolve } from 'node:path';
import type { Io } from '../util/io.js';

type Home = Pick<Io, 'env' | 'home' | 'cwd'>;

/** The folder that is shared with the reference: `.config/cray` below `$CRAY_CONFIG_DIR`, else below the home folder. */
export function configurationFolder(io: Home): string {
  return resolve(io.cwd, io.env.CRAY_CONFIG_DIR || io.home, '.config', 'cray');
}

/** The file of a configuration. A name may also be a path, absolute or from the folder of the configurations. */
export function configurationPath(io: Home, name: string): string {
  return resolve(configurationsFolder(io), name);
}

export function configurationsFolder(io: Home): string {
  return join(configurationFolder(io), 'configurations');
}

/** The file that holds the name of the active configuration. */
export function activeConfigurationPath(io: Home): string {
  return join(configurationFolder(io), 'active_config');
}

/** The file of the token of a user of a host: `tokens/HOST.USER`. */
export function storedTokenPath(io: Home, host: string, username: string): string {
  return join(configurationFolder(io), 'tokens', tokenName(host, username));
}

/**
 * `api-gw.example.com:8443` and `user.one` -> `api_gw_example_com:8443.user_one`, as the reference names it. A slash,
 * which the reference cannot store, becomes `_` too, so that no name leads out of the folder.
 */
export function tokenName(host: string, username: string): string {
  return `${host.replace(/[.\-/]/g, '_')}.${username.replace(/[./]/g, '_')}`;
}
