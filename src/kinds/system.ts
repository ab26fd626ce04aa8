import { readServerSettings, type ServerSettings } from '../config/settings.js';
import { loadConfiguration } from '../config/store.js';
import type { CommandContext } from './command.js';

type Settings = Pick<CommandContext, 'io' | 'globals'>;

/** Where the requests of a command go, and for which tenant, from its configuration. Throws ConfigurationError. */
export async function findSystem({
  io,
  globals,
}: Settings): Promise<Pick<ServerSettings, 'baseUrl' | 'host' | 'tenant'>> {
  return readServerSettings(await loadConfiguration(io, globals.configuration));
}

/** The tenant that the requests of a command are for. Throws ConfigurationError. */
export async function findTenant(context: Settings): Promise<string | undefined> {
  return (await findSystem(context)).tenant;
}

/** Where a change is made, as people read it: `api.example.com`, or `api.example.com (tenant blue)`. Throws ConfigurationError. */
export async function describeSystem(context: Settings): Promise<string> {
  const { host, tenant } = await findSystem(context);
  return tenant === undefined ? host : `${host} (tenant ${tenant})`;
}
