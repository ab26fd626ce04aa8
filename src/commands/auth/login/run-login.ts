import { logIn } from '../../../auth/login.js';
import { setProperty } from '../../../config/property.js';
import { readServerSettings, type ServerSettings } from '../../../config/settings.js';
import { editConfiguration, type Configuration } from '../../../config/store.js';
import { ConfigurationError } from '../../../errors/input.js';
import { ask } from '../../../util/prompt.js';
import { toJsonValue } from '../../../util/json/value.js';
import type { CommandContext } from '../../../kinds/command.js';
import { readText } from '../../../api/input.js';
import { describeToken } from '../../../auth/describe-token.js';

/** Logs in to the server of a configuration; asks for what was not given. */
export async function runLogin(context: CommandContext, configuration: Configuration): Promise<void> {
  const { io, face } = context;
  const server = readServerSettings(configuration);
  const credentials = await askCredentials(context, server);
  const { path, token } = await logIn(io, server, () => context.connectAnonymously(server), credentials);
  if (credentials.username !== server.username) await noteUsername(context, configuration, credentials.username);
  const description = describeToken({
    path,
    token,
    host: server.host,
    username: credentials.username,
    nowMs: io.clock.now(),
  });
  await context.print(face === 'cray' ? 'Success!' : toJsonValue(description), face === 'cray' ? 'text' : 'record');
}

async function askCredentials(context: CommandContext, server: ServerSettings) {
  const { io, input, face } = context;
  const rsaOption = face === 'cray' ? '--rsa_token' : '--rsa-token';
  const username = readText(input, 'username') ?? (await askUsername(context, server));
  const password =
    readText(input, 'password') ??
    (await ask(io, face === 'cray' ? 'Password' : `Password of ${username} at ${server.host}`, {
      option: '--password',
      hidden: true,
    }));
  const typed = readText(input, 'rsa_token');
  const rsaToken =
    typed ?? (server.rsaRequired ? await ask(io, 'RSA Token', { option: rsaOption, hidden: true }) : undefined);
  return { username, password, rsaToken };
}

/** The configured name is the default, which a script is not asked for; the reference has no default. */
async function askUsername({ io, face }: CommandContext, { username }: ServerSettings): Promise<string> {
  if (face === 'cray') return ask(io, 'Username', { option: '--username' });
  if (username !== undefined && io.stdin.isTTY !== true) return username;
  return ask(io, 'Username', { option: '--username', default: username });
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
