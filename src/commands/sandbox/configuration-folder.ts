import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activeConfigurationPath, configurationPath } from '../../config/paths.js';
import { writeFileAtomically } from '../../util/atomic-write.js';
import { quoteJson } from '../../util/json/write.js';

const name = 'sandbox';

/** A throw-away folder for CRAY_CONFIG_DIR. */
export interface ConfigurationFolder {
  readonly path: string;
  /** PEM file of the authority that vouches for the server, where it is on TLS. */
  readonly authorityFile: string | undefined;
}

/** What else a configuration says: whom to trust (PEM text), and who logs in. */
interface Access {
  readonly authority: string | undefined;
  readonly username: string | undefined;
}

/** Makes a folder with one configuration, the active one, that leads to the URL. */
export async function makeConfigurationFolder(url: string, access: Access): Promise<ConfigurationFolder> {
  const path = await mkdtemp(join(tmpdir(), 'bos-sandbox-'));
  const home = { env: { CRAY_CONFIG_DIR: path }, home: path, cwd: path };
  const authorityFile = access.authority === undefined ? undefined : join(path, 'authority.pem');
  if (access.authority !== undefined && authorityFile !== undefined) {
    await writeFileAtomically(authorityFile, access.authority);
  }
  await writeFileAtomically(configurationPath(home, name), writeConfiguration(url, authorityFile, access.username));
  await writeFileAtomically(activeConfigurationPath(home), name);
  return { path, authorityFile };
}

function writeConfiguration(url: string, cacert: string | undefined, username: string | undefined): string {
  // A basic string of TOML takes every escape of JSON.
  return [
    '[core]',
    `hostname = ${quoteJson(url)}`,
    ...(cacert === undefined ? [] : [`cacert = ${quoteJson(cacert)}`]),
    ...(username === undefined ? [] : ['', '[auth.login]', `username = ${quoteJson(username)}`]),
    '',
  ].join('\n');
}
