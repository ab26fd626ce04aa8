import { rm } from 'node:fs/promises';
import { findTokenFile } from '../../auth/authorization.js';
import { readServerSettings } from '../../config/settings.js';
import { loadConfiguration } from '../../config/store.js';
import { FileError } from '../../errors/input.js';
import { describeFault } from '../../util/fault.js';
import type { CommandContext } from '../../kinds/command.js';

/** `auth logout`: removes the configured user's stored token; a file that `--token` names belongs to someone else. */
export async function logOutCommand(context: CommandContext): Promise<void> {
  const { io, globals } = context;
  const server = readServerSettings(await loadConfiguration(io, globals.configuration));
  const path = findTokenFile(io, server, undefined);
  if (path === undefined) return context.print(`Nobody was logged in to ${server.host}.`);
  await rm(path, { force: true }).catch((cause: unknown) => {
    throw new FileError(`${path} cannot be removed: ${describeFault(cause)}.`, { cause });
  });
  return context.print(`Logged out of ${server.host}.`);
}
