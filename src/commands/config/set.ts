import { argument } from '../../kinds/parameter.js';
import { UsageError } from '../../errors/input.js';
import { UnprintableError } from '../../errors/outcome.js';
import { work, type Command, type CommandContext } from '../../kinds/command.js';
import { editSettings } from '../../kinds/edit-settings.js';
import { readText, readTexts } from '../../api/input.js';

export const configSet: Command = {
  path: ['config', 'set'],
  forms: [
    {
      summary: 'Set properties of the configuration',
      examples: [
        { command: 'config set core hostname=https://api.example.com', about: 'change the address of the API' },
        { command: 'config set bos.v2.sessions.list status=running', about: 'a default for an option of one command' },
      ],
      parameters: [
        argument('section', 'Section, such as core or bos.v2.sessions.list', { placeholder: 'SECTION' }),
        argument('values', 'Properties as KEY=VALUE', { placeholder: 'VALUES', type: 'list' }),
      ],
      plan: work(setSettings),
    },
  ],
};

/** `config set SECTION KEY=VALUE…`: values are text, as the reference writes them. All are set, or none. */
async function setSettings(context: CommandContext): Promise<void> {
  const [{ getProperty, setProperty }, { hasUser, findHostnameSlip }, { maskSetting }] = await Promise.all([
    import('../../config/property.js'),
    import('../../config/hostname.js'),
    import('../../config/secret-settings.js'),
  ]);
  const section = readText(context.input, 'section') ?? '';
  const keys = section.split('.');
  if (keys.includes('')) throw cannotSet(`"${section}" is not a name of a section.`);
  const values = readTexts(context.input, 'values').map(parseAssignment);
  const hostname = section === 'core' && values.find(([key]) => key === 'hostname')?.[1];
  if (context.face === 'bos' && hostname && hasUser(hostname))
    throw cannotSet('A hostname has no user and no password: log in with `bos auth login`.');
  const slip = context.face === 'bos' && hostname ? findHostnameSlip(hostname) : undefined;
  if (slip !== undefined) throw cannotSet(`This hostname looks wrong: ${slip}.`);
  const { data } = await editSettings(context, context.globals.configuration, (tables) => {
    for (const [key, value] of values) {
      if (!setProperty(tables, [...keys, key], value))
        throw cannotSet(`${section}.${key} is a section: a value would delete it.`);
    }
  });
  try {
    // cray: an empty line.
    await context.print(
      context.face === 'cray' ? '' : maskSetting('', getProperty(data, keys) ?? ''),
      context.face === 'cray' ? 'text' : 'record',
    );
  } catch (error) {
    if (!(error instanceof UnprintableError)) throw error;
    throw new UnprintableError(`It was done, but the result cannot be shown in this format. ${error.message}`, {
      hint: `See it with \`bos config get ${section}\`.`,
    });
  }
}

function parseAssignment(text: string): [key: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw cannotSet(`"${text}" is not KEY=VALUE.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function cannotSet(message: string): UsageError {
  return new UsageError(message, {
    hint: 'For instance: `bos config set core hostname=https://api.example.com`.',
    reference: 'Unable to set property.',
    usage: 'usage',
  });
}
