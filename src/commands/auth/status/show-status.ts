import { findTokenFile } from '../../../auth/authorization.js';
import { serviceAccount } from '../../../auth/client-login.js';
import { readMachineCredentials, type MachineCredentials } from '../../../auth/machine.js';
import { parseToken, readExpiry, readTokenFile } from '../../../auth/token.js';
import { readServerSettings, type ServerSettings } from '../../../config/settings.js';
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
  const server = readServerSettings(configuration, face);
  const machine = await readMachineCredentials(io, {
    value: globals.token,
    isTyped: context.typed.has('token'),
  });
  if (machine !== undefined && 'token' in machine) return showBearer(context, machine, server.host);
  const path = findTokenFile(io, forClient(server, machine), globals.token);
  if (path === undefined) {
    const { username } = forClient(server, machine);
    const who = username === undefined ? 'Nobody is' : `${username} is not`;
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

/** A client of the environment has a token of its own. */
function forClient(server: ServerSettings, machine: MachineCredentials | undefined): ServerSettings {
  return machine !== undefined && 'client' in machine
    ? { ...server, username: serviceAccount(machine.client.id) }
    : server;
}

/** What a token itself says: nothing renews it. */
async function showBearer(
  context: CommandContext,
  { token: accessToken, origin }: { readonly token: string; readonly origin: string },
  host: string,
): Promise<number> {
  const claimed = parseToken(new Map([['access_token', accessToken]]), origin, context.io.secrets);
  const token = { ...claimed, expiresAtMs: readExpiry(accessToken) };
  const described = describeToken({ path: origin, token, host, username: undefined, nowMs: context.io.clock.now() });
  const { file: from, ...description } = described;
  await context.print(toJsonValue({ ...description, from }), 'record');
  return description.state === 'expired' ? exitCodes['not-logged-in'][context.face] : 0;
}
