import { isGiven, readText } from '../../../api/input.js';
import type { ClientLogin } from '../../../auth/machine.js';
import type { ServerSettings } from '../../../config/settings.js';
import { UsageError } from '../../../errors/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import { ask, readHandedOver } from '../../../util/prompt.js';

interface UserLogin {
  readonly username: string;
  readonly password: string;
  readonly rsaToken: string | undefined;
}

/**
 * Who logs in, and with what: a client, when one is named here or in the environment, else a person, who is asked for what was
 * not given. Throws UsageError for what cannot stand together, and what reading and asking throw.
 */
export async function readCredentials(
  context: CommandContext,
  server: ServerSettings,
): Promise<UserLogin | { readonly client: ClientLogin }> {
  const { io, input } = context;
  refuseMixed(context);
  const id = readText(input, 'client_id') ?? clientOfEnvironment(context);
  if (id !== undefined) {
    const { findClient } = await import('../../../auth/machine.js');
    return { client: await findClient(io, id, readText(input, 'client_secret_file')) };
  }
  const username = readText(input, 'username') ?? (await askUsername(context, server));
  return {
    username,
    password: await findPassword(context, username, server),
    rsaToken: await findCode(context, server),
  };
}

/** A client of the environment stands back where a user is named. */
function clientOfEnvironment({ io, input, face }: CommandContext): string | undefined {
  if (face === 'cray' || readText(input, 'username') !== undefined) return undefined;
  return io.env.CRAY_CLIENT_ID || undefined;
}

function refuseMixed({ input }: CommandContext): void {
  const client = ['client_id', 'client_secret_file'].find((name) => readText(input, name) !== undefined);
  const user = ['username', 'password', 'password_stdin', 'rsa_token'].find((name) => isGiven(input, name));
  const flag = (name: string): string => `--${name.replaceAll('_', '-')}`;
  if (client !== undefined && user !== undefined)
    throw new UsageError(`${flag(client)} cannot be combined with ${flag(user)}: a client has no password.`);
  if (client === 'client_secret_file' && readText(input, 'client_id') === undefined)
    throw new UsageError('--client-secret-file needs --client-id.');
  if (isGiven(input, 'password') && isGiven(input, 'password_stdin'))
    throw new UsageError('--password cannot be combined with --password-stdin.');
}

/** The configured name is the default, which a script is not asked for; the reference has no default. */
async function askUsername({ io, input, face }: CommandContext, { username }: ServerSettings): Promise<string> {
  if (face === 'cray') return ask(io, 'Username', { option: '--username' });
  if (username !== undefined && (io.stdin.isTTY !== true || isGiven(input, 'password_stdin'))) return username;
  if (isGiven(input, 'password_stdin'))
    throw new UsageError('--password-stdin needs --username: no user name is configured.');
  return ask(io, 'Username', { option: '--username', default: username });
}

async function findPassword(context: CommandContext, username: string, { host }: ServerSettings): Promise<string> {
  const { io, input, face, typed } = context;
  const given = readText(input, 'password');
  if (given !== undefined) {
    if (face === 'bos' && typed.has('password'))
      await context.warn('Other users can read --password in the process list: use --password-stdin.');
    return given;
  }
  const question = face === 'cray' ? 'Password' : `Password of ${username} at ${host}`;
  if (isGiven(input, 'password_stdin')) return readHandedOver(io, question, '--password-stdin');
  return ask(io, question, { option: face === 'cray' ? '--password' : '--password-stdin', hidden: true });
}

async function findCode({ io, input, face }: CommandContext, server: ServerSettings): Promise<string | undefined> {
  const option = face === 'cray' ? '--rsa_token' : '--rsa-token';
  const given = readText(input, 'rsa_token');
  return given ?? (server.rsaRequired ? ask(io, 'RSA Token', { option, hidden: true }) : undefined);
}
