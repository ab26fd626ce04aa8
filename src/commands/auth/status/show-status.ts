import { findTokenFile } from '../../../auth/authorization.js';
import { parseToken, readTokenFile } from '../../../auth/token.js';
import { readServerSettings } from '../../../config/settings.js';
import { loadConfiguration } from '../../../config/store.js';
import { describeToken } from '../../../auth/describe-token.js';
import { exitCodes } from '../../../errors/exit.js';
import { LoginError } from '../../../errors/service.js';
import { toJsonValue } from '../../../util/json/value.js';
import type { CommandContext } from '../../../kinds/command.js';

/** `auth status`: where the token lies, whose it is and until when. Asks no server. */
export async function showStatus(context: CommandContext): Promise<number> {
  const { io, globals, face } = context;
  const configuration = await loadConfiguration(io, globals.configuration);
  const server = readServerSettings(configuration);
  const path = findTokenFile(io, server, globals.token);
  if (path === undefined) {
    const who = server.username === undefined ? 'Nobody is' : `${server.username} is not`;
    throw new LoginError(`${who} logged in to ${server.host}.`, { hint: 'Log in with `bos auth login`.' });
  }
  const token = parseToken(await readTokenFile(path, context.io.signal), path, io.secrets);
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
