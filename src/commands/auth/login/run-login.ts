import { requireAnswer } from '../../../auth/keycloak.js';
import { logIn } from '../../../auth/login.js';
import { requireHttps } from '../../../auth/require-https.js';
import type { Token } from '../../../auth/token.js';
import { setProperty } from '../../../config/property.js';
import { readServerSettings, type ServerSettings } from '../../../config/settings.js';
import type { Configuration } from '../../../config/store.js';
import { ConfigurationError } from '../../../errors/input.js';
import type { Client } from '../../../http/client.js';
import { toJsonValue } from '../../../util/json/value.js';
import type { CommandContext } from '../../../kinds/command.js';
import { editSettings } from '../../../kinds/edit-settings.js';
import { describeToken } from '../../../auth/describe-token.js';
import { readCredentials } from './credentials.js';

/** Logs in to the server of a configuration; asks for what was not given. */
export async function runLogin(context: CommandContext, configuration: Configuration): Promise<void> {
  const server = readServerSettings(configuration, context.face);
  const login = await sendLogin(context, server);
  if (login.username !== server.username) await noteUsername(context, configuration, login.username);
  await printLogin(context, server, login);
}

/**
 * Logs in for a configuration that is not there yet, and that `save` makes when somebody is logged in: what fails before leaves no
 * trace. Before a password is asked for, the server is.
 */
export async function runFirstLogin(
  context: CommandContext,
  configuration: Configuration,
  save: () => Promise<void>,
): Promise<void> {
  const server = readServerSettings(configuration, context.face);
  requireHttps(server);
  const client = await context.connectAnonymously(server);
  await requireAnswer(client).finally(() => client.close());
  const login = await sendLogin(context, server);
  setUsername(configuration, login.username);
  await save();
  await printLogin(context, server, login);
}

interface Login {
  readonly username: string;
  readonly path: string;
  readonly token: Token;
}

async function printLogin(context: CommandContext, { host }: ServerSettings, login: Login): Promise<void> {
  const description = describeToken({ ...login, host, nowMs: context.io.clock.now() });
  if (context.face === 'cray') await context.print('Success!', 'text');
  else await context.print(toJsonValue(description), 'record');
}

async function sendLogin(context: CommandContext, server: ServerSettings): Promise<Login> {
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

async function noteUsername(context: CommandContext, { name, path }: Configuration, username: string): Promise<void> {
  await editSettings(context, name, (data) => {
    setUsername({ data, path }, username);
  });
}

/** Throws ConfigurationError where a section is in the way. */
function setUsername({ data, path }: Pick<Configuration, 'data' | 'path'>, username: string): void {
  if (setProperty(data, ['auth', 'login', 'username'], username)) return;
  throw new ConfigurationError(`auth.login.username in ${path} is a section: the user name cannot be stored there.`);
}
