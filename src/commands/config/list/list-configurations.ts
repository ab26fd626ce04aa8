import { access } from 'node:fs/promises';
import { activeConfigurationPath, configurationPath } from '../../../config/paths.js';
import { defaultName, listConfigurations, locateConfiguration, readActiveName } from '../../../config/active.js';
import { loadConfiguration, noConfiguration } from '../../../config/store.js';
import { listSettings } from './settings.js';
import { toJsonValue } from '../../../util/json/value.js';
import type { CommandContext } from '../../../kinds/command.js';
import { isGiven } from '../../../api/input.js';

/** None may go on a narrow terminal: where a setting comes from is the point. */
const settingColumns = ['setting', 'value', 'origin'].map((name) => ({ name, path: name }));

/** `config list`: the configurations; with `--origin` the settings in force and where each comes from. */
export async function listConfigurationsOrSettings(context: CommandContext): Promise<void> {
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
