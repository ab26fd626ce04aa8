import type { JsonObject, JsonValue } from '../util/json/value.js';
import { getProperty } from './property.js';

/** Where a value may come from, strongest first. */
interface SettingSources {
  /** The value typed on the command line. */
  readonly flag?: JsonValue | undefined;
  /** Names of environment variables, of which an empty one counts as unset. */
  readonly env: readonly string[];
  /** The environment variable whose value counts also when it is empty. */
  readonly exactEnv?: string | undefined;
  /** Tables of the configuration, and the paths of keys to look at. */
  readonly configuration?: { readonly data: JsonObject; readonly paths: readonly (readonly string[])[] } | undefined;
  readonly fallback?: JsonValue | undefined;
}

type Origin = 'flag' | 'environment' | 'configuration' | 'default';

/** A value and where it came from: `from` is the variable's name, or the keys in the configuration joined by dots. */
export interface Setting {
  readonly value: JsonValue | undefined;
  readonly origin: Origin;
  readonly from?: string;
}

/**
 * The one order of all settings: flag, environment, configuration, default. When nothing gives a value, the value is undefined and the origin `default`.
 */
export function resolveSetting(sources: SettingSources, env: Readonly<Record<string, string | undefined>>): Setting {
  if (sources.flag !== undefined) return { value: sources.flag, origin: 'flag' };
  const exact = sources.exactEnv !== undefined && env[sources.exactEnv] !== undefined ? sources.exactEnv : undefined;
  const variable = sources.env.find((name) => env[name]) ?? exact;
  if (variable !== undefined) return { value: env[variable], origin: 'environment', from: variable };
  const { data, paths } = sources.configuration ?? { data: new Map<string, JsonValue>(), paths: [] };
  for (const path of paths) {
    const value = getProperty(data, path);
    if (value !== undefined) return { value, origin: 'configuration', from: path.join('.') };
  }
  return { value: sources.fallback, origin: 'default' };
}
