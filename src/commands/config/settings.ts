import { getProperty } from '../../config/property.js';
import type { Origin, Setting } from '../../config/resolve.js';
import type { Configuration } from '../../config/store.js';
import { isObject, type JsonObject } from '../../util/json/value.js';
import type { Globals } from '../command.js';

/** One setting in force. */
export interface SettingRow {
  setting: string;
  value: unknown;
  origin: Origin;
  /** The environment variable, or the file. */
  from: string | undefined;
}

export interface SettingsInForce {
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
};

/** The options that have a value, with where it comes from, then what else the configuration holds. */
export function listSettings(settings: SettingsInForce): SettingRow[] {
  const { origins, configuration } = settings;
  const options = Array.from(origins, ([name, setting]) => listOption(name, setting, settings));
  const others = listLeaves(configuration.data)
    .filter((keys) => keys[0] !== 'core' || !origins.has(keys.slice(1).join('.')))
    .map((keys) => fromFile(keys.join('.'), getProperty(configuration.data, keys), configuration.path));
  return [...options.filter((row) => row.value !== undefined), ...others];
}

function listOption(setting: string, found: Setting, settings: SettingsInForce): SettingRow {
  const { globals, configuration, activeFile } = settings;
  const { value, origin, from } = found;
  if (origin === 'configuration') return fromFile(setting, value, configuration.path);
  if (origin !== 'default') return { setting, value, origin, from };
  if (setting !== 'configuration') return { setting, value: value ?? standards[setting]?.(globals), origin, from };
  if (activeFile !== undefined) return fromFile(setting, configuration.name, activeFile);
  return { setting, value: configuration.name, origin, from };
}

function fromFile(setting: string, value: unknown, file: string): SettingRow {
  return { setting, value, origin: 'configuration', from: file };
}

function listLeaves(table: JsonObject): string[][] {
  return Array.from(table).flatMap(([key, value]) =>
    isObject(value) ? listLeaves(value).map((keys) => [key, ...keys]) : [[key]],
  );
}
