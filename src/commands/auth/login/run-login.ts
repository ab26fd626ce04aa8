import { logIn } from '../../../auth/login.js';
import { setProperty } from '../../../config/property.js';
import { readServerSettings, type ServerSettings } from '../../../config/settings.js';
import { editConfiguration, type Configuration } from '../../../config/store.js';
import { ConfigurationError } from '../../../errors/input.js';
import type { Client } from '../../../http/client.js';
import { toJsonValue } from '../../../util/json/value.js';
import type { CommandContext } from '../../../kinds/command.js';
import { describeToken } from '../../../auth/describe-token.js';
import { readCredentials } from './credentials.js';

/** Logs in to the server of a configuration; asks for what was not given. */
export async function runLogin(context: CommandContext, configuration: Configuration): Promise<void> {
  const { io, face } = context;
  const server = readServerSettings(configuration);
  const { username, path, token } = await sendLogin(context, server);
  if (username !== server.username) await noteUsername(context, configuration, username);
  const description = describeToken({
    path,
    token,
    host: server.host,
    username,
    nowMs: io.clock.now(),
  });
  await context.print(face === 'cray' ? 'Success!' : toJsonValue(description), face === 'cray' ? 'text' : 'record');
}

async function sendLogin(context: CommandContext, server: ServerSettings) {
  const { io } = context;
  const credentials = await readCredentials(context, server);
  const connect = (): Promise<Client> => context.connectAnonymously(server);
  if (!('client' in credentials)) {
    return { username: credentials.username, ...(await logIn(io, server, connect, credentials)) };
  }
  const { logInClient, serviceAccount } = await import('../../../auth/client-login.js');
  const { client } = credentials;
  return { username: serviceAccount(client.id), ...(await logInClient(io, server, connect, client)) };
}

async function noteUsername(
  { io, face }: CommandContext,
  { name, path }: Configuration,
  username: string,
): Promise<void> {
  await editConfiguration(io, name, face === 'bos' ? 'in-place' : 'anew', (data) => {
    if (setProperty(data, ['auth', 'login', 'username'], username)) return;
    throw new ConfigurationError(`auth.login.username in ${path} is a section: the user name cannot be noted there.`);
  });
}
