import { findHostnameSlip, hasUser, parseHostname } from '../../config/hostname.js';
import { setProperty } from '../../config/property.js';
import { activateConfiguration, locateConfiguration } from '../../config/active.js';
import { readConfiguration, saveConfiguration, type Configuration } from '../../config/store.js';
import { DeclinedError } from '../../errors/outcome.js';
import { UsageError } from '../../errors/input.js';
import type { JsonValue } from '../../util/json/value.js';
import { ask, confirm } from '../../util/prompt.js';
import type { CommandContext } from '../../kinds/command.js';
import { isGiven, readText } from '../../api/input.js';

/** `init`: writes a configuration, makes it the active one and logs in. What else an old one holds is kept. */
export async function setUp(context: CommandContext): Promise<void> {
  const { io, input } = context;
  const file = await locateConfiguration(io, context.globals.configuration ?? 'default');
  const old = await readConfiguration(file.path);
  if (old !== undefined && !isGiven(input, 'overwrite')) await confirmOverwrite(context, file.path);
  const typed = readText(input, 'hostname') ?? (await ask(io, 'Cray Hostname', { option: '--hostname' }));
  const configuration: Configuration = { ...file, data: old ?? new Map<string, JsonValue>() };
  if (context.face === 'bos' && /^\s*http:/i.test(typed))
    await context.warn('https is used instead of http: no token goes over plain http.');
  if (context.face === 'bos' && hasUser(typed))
    throw new UsageError('A hostname has no user and no password.', { hint: 'Log in with `bos auth login`.' });
  const slip = context.face === 'bos' ? findHostnameSlip(typed) : undefined;
  if (slip !== undefined) {
    throw new UsageError(`"${typed}" looks wrong as a hostname: ${slip}.`, {
      hint: 'Give one as --hostname api.example.com.',
    });
  }
  setCore(configuration, 'hostname', toSecureUrl(typed));
  setCore(configuration, 'tenant', readText(input, 'tenant') ?? '');
  const save = async (): Promise<void> => {
    await saveConfiguration(configuration, context.face === 'bos' ? 'in-place' : 'anew');
    await activateConfiguration(io, configuration.name);
  };
  const logins = isGiven(input, 'no_auth') ? undefined : await import('../auth/login/run-login.js');
  if (context.face === 'bos' && logins) await logins.runFirstLogin(context, configuration, save);
  else {
    // cray: the configuration is there before the login, and stays when that fails.
    await save();
    await logins?.runLogin(context, configuration);
  }
  await context.print('Initialization complete.');
}

/** https, whatever was typed: a token never goes over plain http. Throws UsageError where it is not a host name. */
function toSecureUrl(typed: string): string {
  const hostname = typed.trim();
  if (parseHostname(hostname) === undefined) {
    throw new UsageError(`"${typed}" is neither a host name nor an http or https URL.`, {
      hint: 'Give one as --hostname api.example.com.',
    });
  }
  if (/^https:/i.test(hostname)) return hostname;
  return `https://${hostname.replace(/^http:\/\//i, '')}`;
}

function setCore(configuration: Configuration, key: string, value: string): void {
  if (setProperty(configuration.data, ['core', key], value)) return;
  throw new UsageError(`core.${key} in ${configuration.path} is a section.`, {
    hint: 'Fix the file or move it away; it was not changed.',
  });
}

async function confirmOverwrite({ io, face }: CommandContext, path: string): Promise<void> {
  if (
    await confirm(io, `Overwrite configuration file at: ${path} ?`, { option: '--overwrite', again: face === 'cray' })
  )
    return;
  throw new DeclinedError(`${path} was left as it was.`, {
    hint: 'Name another one with --configuration.',
    reference:
      'Not overwriting an existing configuration. \nAlternative configurations can be specified with --configuration',
  });
}
