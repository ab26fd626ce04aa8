import type { Setting } from '../config/resolve.js';
import type { TlsOptions } from '../http/tls.js';
import type { Globals } from '../kinds/command.js';

type Name = 'cacert' | 'cert' | 'key';

/** The files of TLS that the global options name, each with what named it: the option where `origins` knows nothing else. */
export function nameTlsFiles(
  globals: Pick<Globals, Name | 'insecure'>,
  origins: ReadonlyMap<string, Setting> = new Map(),
): TlsOptions {
  const file = (name: Name): TlsOptions[Name] => {
    const path = globals[name];
    return path === undefined ? undefined : { path, origin: origins.get(name)?.from ?? `--${name}` };
  };
  return { insecure: globals.insecure, cacert: file('cacert'), cert: file('cert'), key: file('key') };
}
