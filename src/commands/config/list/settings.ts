import { getProperty } from '../../../config/property.js';
import { maskSetting } from '../../../config/secret-settings.js';
import type { Setting } from '../../../config/resolve.js';
import type { Configuration } from '../../../config/store.js';
import { isObject, type JsonObject } from '../../../util/json/value.js';
import type { Globals } from '../../../kinds/command.js';

/** One setting in force, and where it comes from: `flag`, `environment NAME`, the file, or `default`. */
interface SettingRow {
  setting: string;
  value: unknown;
  origin: string;
}

interface SettingsInForce {
  readonly origins: ReadonlyMap<string, Setting>;
  readonly globals: Globals;
  readonly configuration: Configuration;
  /** The file that names the active configuration, where there is one. */
  readonly activeFile: string | undefined;
}

/** What stands in for the options that nothing sets. */
const standards: Record<string, (globals: Globals) => unknown> = {
  format: (globals) => globals.format,
  quiet: (globals) => globals.quiet,
  color: (globals) => globals.color,
  insecure: (globals) => globals.insecure,
  connect_timeout: (globals) => `${globals.connectTimeoutMs / 1000}s`,
  timeout: (globals) => `${globals.timeoutMs / 1000}s`,
  retries: (globals) => globals.retries,
  confirm: (globals) => globals.confirm,
};

/** The options that have a value, with where it comes from, then what else the configuration holds. */
export function listSettings(settings: SettingsInForce): SettingRow[] {
  const { origins, configuration } = settings;
  const options = Array.from(origins, ([name, setting]) => listOption(name, setting, settings));
  const others = listLeaves(configuration.data)
    .filter((keys) => keys[0] !== 'core' || !origins.has(keys.slice(1).join('.')))
    .map((keys) => ({
      setting: keys.join('.'),
      value: maskSetting(keys.at(-1) ?? '', getProperty(configuration.data, keys) ?? null),
      origin: configuration.path,
    }));
  return [...options.filter((row) => row.value !== undefined), ...others];
}

function listOption(setting: string, { value, origin, from }: Setting, settings: SettingsInForce): SettingRow {
  const { globals, configuration, activeFile } = settings;
  switch (origin) {
    case 'flag':
      return { setting, value, origin };
    case 'environment':
      return { setting, value, origin: `environment ${from ?? ''}` };
    case 'configuration':
      return { setting, value, origin: configuration.path };
    case 'default':
      if (setting === 'configuration') return { setting, value: configuration.name, origin: activeFile ?? origin };
      return { setting, value: value ?? standards[setting]?.(globals), origin };
  }
}

function listLeaves(table: JsonObject): string[][] {
  return Array.from(table).flatMap(([key, value]) =>
    isObject(value) ? listLeaves(value).map((keys) => [key, ...keys]) : [[key]],
  );
}
