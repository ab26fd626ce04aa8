import { ConfigurationError } from '../errors/input.js';
import { describeFault, faultCode } from '../util/fault.js';
import type { Io } from '../util/io.js';
import { activeConfigurationPath, configurationPath, configurationsFolder } from './paths.js';
import { readTextFile } from './text-file.js';

export const defaultName = 'default';

/** A configuration's name (or the path that was given for one) and its file. */
export interface ConfigurationFile {
  readonly name: string;
  readonly path: string;
}

/** Where a configuration lies, or would lie: the one that is named, else the active one, else `default`. */
export async function locateConfiguration(io: Io, name?: string): Promise<ConfigurationFile> {
  const chosen = name || ((await readActiveName(io)) ?? defaultName);
  return { name: chosen, path: configurationPath(io, chosen) };
}

/** Makes a configuration the active one. Throws FileError. */
export async function activateConfiguration(io: Io, name: string): Promise<void> {
  const { writeFileAtomically } = await import('../util/atomic-write.js');
  await writeFileAtomically(activeConfigurationPath(io), name);
}

/** The name in `active_config`; nothing when there is no such file. Throws ConfigurationError. */
export async function readActiveName(io: Io): Promise<string | undefined> {
  return (await readTextFile(activeConfigurationPath(io), io.signal))?.trim();
}

/** Names of the configurations in the shared folder, sorted; none where there is no such folder. Throws ConfigurationError. */
export async function listConfigurations(io: Io): Promise<string[]> {
  const { readdir } = await import('node:fs/promises');
  const folder = configurationsFolder(io);
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(faultCode(cause))) return [];
    throw new ConfigurationError(`${folder} cannot be read: ${describeFault(cause)}.`, { cause });
  });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
