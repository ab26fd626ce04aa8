import { local } from '../../kinds/parameter.js';
import { toJsonValue } from '../../util/json/value.js';
import { work, type Command, type CommandContext } from '../../kinds/command.js';
import { isGiven } from '../../api/input.js';

export const configList: Command = {
  path: ['config', 'list'],
  forms: [
    {
      summary: 'List the configurations',
      examples: [
        { command: 'config list', about: 'the names of all configurations' },
        { command: 'config list --origin', about: 'each setting in force, and where it comes from' },
      ],
      parameters: [local.flag('origin', 'Show the settings in force, and where each comes from', { face: 'bos' })],
      plan: work(listConfigurationsOrSettings),
    },
  ],
};

/** None may go on a narrow terminal: where a setting comes from is the point. */
const settingColumns = ['setting', 'value', 'origin'].map((name) => ({ name, path: name }));

/** `config list`: the configurations; with `--origin` the settings in force and where each comes from. */
async function listConfigurationsOrSettings(context: CommandContext): Promise<void> {
  const [
    { access },
    { activeConfigurationPath, configurationPath },
    { defaultName, listConfigurations, locateConfiguration, readActiveName },
    { loadConfiguration, noConfiguration },
    { listSettings },
  ] = await Promise.all([
    import('node:fs/promises'),
    import('../../config/paths.js'),
    import('../../config/active.js'),
    import('../../config/store.js'),
    import('./list/settings.js'),
  ]);
  const { io, face, globals, input } = context;
  const activeName = await readActiveName(io);
  if (isGiven(input, 'origin')) {
    const configuration = await loadConfiguration(io, globals.configuration);
    const activeFile = activeName === undefined ? undefined : activeConfigurationPath(io);
    const rows = listSettings({ origins: context.origins, globals, configuration, activeFile });
    return context.print(toJsonValue(rows), { view: 'rows', columns: settingColumns });
  }
  // A damaged configuration is no reason to hide the others.
  const file = await locateConfiguration(io, globals.configuration);
  await access(file.path).catch(() => {
    throw noConfiguration(file);
  });
  const active = activeName ?? defaultName;
  const names = await listConfigurations(io);
  if (face === 'cray') {
    const configurations = names.map((name) => ({ name, is_active: name === active }));
    return context.print(toJsonValue({ configurations }));
  }
  return context.print(
    toJsonValue(names.map((name) => ({ name, active: name === active, file: configurationPath(io, name) }))),
    'rows',
  );
}
