import { work, type Command, type CommandContext } from '../../kinds/command.js';

export const configDescribe: Command = {
  path: ['config', 'describe'],
  forms: [
    {
      summary: 'Show what a configuration contains',
      examples: [{ command: 'config describe --configuration test', about: 'one that is not active' }],
      parameters: [],
      plan: work(describeConfiguration),
    },
  ],
};

/** `config describe`: all that a configuration holds. */
async function describeConfiguration(context: CommandContext): Promise<void> {
  const [{ defaultName, readActiveName }, { maskSettings }, { loadConfiguration }] = await Promise.all([
    import('../../config/active.js'),
    import('../../config/secret-settings.js'),
    import('../../config/store.js'),
  ]);
  const { io, face, globals } = context;
  const { name, data } = await loadConfiguration(io, globals.configuration);
  // cray: which configuration this is stands before its content; here on stderr, so that stdout can be parsed.
  if (face === 'cray' && !globals.quiet) {
    const active = (await readActiveName(io)) ?? defaultName;
    const described = name === active ? '' : `Describing configuration: ${name}\n`;
    await io.stderr.write(`Your active configuration is: ${active}\n${described}`);
  }
  await context.print(face === 'cray' ? data : maskSettings(data), 'record');
}
