import { defaultName, readActiveName } from '../../config/active.js';
import { loadConfiguration } from '../../config/store.js';
import type { CommandContext } from '../../kinds/command.js';

/** `config describe`: all that a configuration holds. */
export async function describeCommand(context: CommandContext): Promise<void> {
  const { io, face, globals } = context;
  const { name, data } = await loadConfiguration(io, globals.configuration);
  // cray: which configuration this is stands before its content; here on stderr, so that stdout can be parsed.
  if (face === 'cray') {
    const active = (await readActiveName(io)) ?? defaultName;
    const described = name === active ? '' : `Describing configuration: ${name}\n`;
    await io.stderr.write(`Your active configuration is: ${active}\n${described}`);
  }
  await context.print(data, 'record');
}
