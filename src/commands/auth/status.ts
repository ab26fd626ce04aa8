import { exitCodes } from '../../errors/exit.js';
import { LoginError } from '../../errors/service.js';
import { toJsonValue } from '../../util/json/value.js';
import { work, type Command, type CommandContext } from '../../kinds/command.js';

export const authStatus: Command = {
  path: ['auth', 'status'],
  forms: [
    {
      face: 'bos',
      summary: 'Show who is logged in, and until when',
      details: 'Ends with status 4 where nobody is logged in, or the login has expired and cannot be renewed.',
      examples: [{ command: 'auth status --format json', about: 'for scripts' }],
      parameters: [],
      plan: work(showStatus),
    },
  ],
};

/** `auth status`: where the token lies, whose it is and until when. Asks no server. */
async function showStatus(context: CommandContext): Promise<number> {
  const [
    { findTokenFile },
    { parseToken, readTokenFile },
    { readServerSettings },
    { loadConfiguration },
    { describeToken },
  ] = await Promise.all([
    import('../../auth/authorization.js'),
    import('../../auth/token.js'),
    import('../../config/settings.js'),
    import('../../config/store.js'),
    import('../../auth/describe-token.js'),
  ]);
  const { io, globals, face } = context;
  const configuration = await loadConfiguration(io, globals.configuration);
  const server = readServerSettings(configuration);
  const path = findTokenFile(io, server, globals.token);
  if (path === undefined) {
    const who = server.username === undefined ? 'Nobody is' : `${server.username} is not`;
    throw new LoginError(`${who} logged in to ${server.host}.`, { hint: 'Log in with `bos auth login`.' });
  }
  const token = parseToken(readTokenFile(path), path);
  const description = describeToken({
    path,
    token,
    host: server.host,
    username: server.username,
    nowMs: io.clock.now(),
  });
  await context.print(toJsonValue(description), 'record');
  return description.state === 'expired' ? exitCodes['not-logged-in'][face] : 0;
}
