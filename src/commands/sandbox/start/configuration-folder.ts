import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activeConfigurationPath, configurationPath } from '../../../config/paths.js';
import { FileError } from '../../../errors/input.js';
import { writeFileAtomically } from '../../../util/atomic-write.js';
import { describeFault } from '../../../util/fault.js';
import { quoteJson } from '../../../util/json/write.js';

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

/** Makes a folder with one configuration, the active one, that leads to the URL. Throws FileError. */
export async function makeConfigurationFolder(url: string, access: Access): Promise<ConfigurationFolder> {
  const path = await makeFolder(tmpdir());
  const home = { env: { CRAY_CONFIG_DIR: path }, home: path, cwd: path };
  const authorityFile = access.authority === undefined ? undefined : join(path, 'authority.pem');
  if (access.authority !== undefined && authorityFile !== undefined) {
    await writeFileAtomically(authorityFile, access.authority);
  }
  await writeFileAtomically(configurationPath(home, name), writeConfiguration(url, authorityFile, access.username));
  await writeFileAtomically(activeConfigurationPath(home), name);
  return { path, authorityFile };
}

async function makeFolder(parent: string): Promise<string> {
  try {
    return await mkdtemp(join(parent, 'bos-sandbox-'));
  } catch (cause) {
    throw new FileError(`No folder can be created in ${parent}: ${describeFault(cause)}.`, {
      hint: 'Set TMPDIR to a folder for temporary files.',
      cause,
    });
  }
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
