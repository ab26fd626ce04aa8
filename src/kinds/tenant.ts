import { readServerSettings } from '../config/settings.js';
import { loadConfiguration } from '../config/store.js';
import type { CommandContext } from './command.js';

/** The tenant that the requests of a command are for, from its configuration. Throws ConfigurationError. */
export async function findTenant({ io, globals }: Pick<CommandContext, 'io' | 'globals'>): Promise<string | undefined> {
  return readServerSettings(await loadConfiguration(io, globals.configuration)).tenant;
}
