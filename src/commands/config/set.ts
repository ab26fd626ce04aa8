import { getProperty, setProperty } from '../../config/property.js';
import { editConfiguration } from '../../config/store.js';
import { UsageError } from '../../errors/input.js';
import type { CommandContext } from '../../kinds/command.js';
import { readText, readTexts } from '../../api/input.js';

/** `config set SECTION KEY=VALUE…`: values are text, as the reference writes them. All are set, or none. */
export async function setCommand(context: CommandContext): Promise<void> {
  const section = readText(context.input, 'section') ?? '';
  const keys = section.split('.');
  if (keys.includes('')) throw cannotSet(`"${section}" is no name of a section.`);
  const values = readTexts(context.input, 'values').map(parseAssignment);
  const { data } = await editConfiguration(context.io, context.globals.configuration, (tables) => {
    for (const [key, value] of values) {
      if (!setProperty(tables, [...keys, key], value)) throw cannotSet(`${section} is no section.`);
    }
  });
  // cray: an empty line.
  await context.print(
    context.face === 'cray' ? '' : (getProperty(data, keys) ?? ''),
    context.face === 'cray' ? 'text' : 'record',
  );
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
