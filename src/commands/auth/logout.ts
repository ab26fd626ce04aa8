import { FileError } from '../../errors/input.js';
import { work, type Command, type CommandContext } from '../../kinds/command.js';

export const authLogout: Command = {
  path: ['auth', 'logout'],
  forms: [
    {
      face: 'bos',
      summary: 'Remove the stored token',
      examples: [{ command: 'auth logout', about: 'forget the login of the configured user' }],
      parameters: [],
      plan: work(removeToken),
    },
  ],
};

/** `auth logout`: removes the configured user's stored token; a file that `--token` names belongs to someone else. */
async function removeToken(context: CommandContext): Promise<void> {
  const [{ rm }, { findTokenFile }, { readServerSettings }, { loadConfiguration }, { describeFault }] =
    await Promise.all([
      import('node:fs/promises'),
      import('../../auth/authorization.js'),
      import('../../config/settings.js'),
      import('../../config/store.js'),
      import('../../util/fault.js'),
    ]);
  const { io, globals, face } = context;
  const server = readServerSettings(await loadConfiguration(io, globals.configuration), face);
  const path = findTokenFile(io, server, undefined);
  if (path === undefined) return context.print(`Nobody was logged in to ${server.host}.`);
  await rm(path, { force: true }).catch((cause: unknown) => {
    throw new FileError(`${path} cannot be removed: ${describeFault(cause)}.`, { cause });
  });
  return context.print(`Logged out of ${server.host}.`);
}
