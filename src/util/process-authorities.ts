import { readdirSync } from 'node:fs';

/**
 * Whether OpenSSL finds an authority in a folder by itself: `openssl rehash` has given each a file or link whose name is a
 * hash of its subject. The folder of most systems is one.
 */
export function isHashedFolder(path: string): boolean {
  try {
    return readdirSync(path).some((name) => /^[0-9a-f]{8}\.\d+$/.test(name));
  } catch {
    return false;
  }
}

/** The folder that OpenSSL's store was made for: there is one store a process, made when it is first used. */
let opened: string | undefined;

/**
 * A context of TLS, as `tls.connect` takes it, that trusts the authorities of a hashed folder: only the one that signed for
 * the server is read. `identity` is what the client shows. Nothing where Node has not been told to use OpenSSL's store
 * (`--use-openssl-ca`, as the one binary has it), or where that store serves another folder.
 */
export async function openHashedFolder(path: string, identity: object): Promise<object | undefined> {
  if (!usesStore() || (opened ?? path) !== path) return undefined;
  const { createSecureContext } = await import('node:tls');
  opened = path;
  return withEnvironment({ SSL_CERT_DIR: path, SSL_CERT_FILE: '/dev/null' }, () => createSecureContext(identity));
}

/**
 * Makes OpenSSL's store without authorities, unless it was made before: it would be made with the first context, also with one that
 * has authorities of its own, and then read the file that SSL_CERT_FILE names once more, without hearing a signal when that is a pipe.
 */
export async function leaveStoreEmpty(): Promise<void> {
  if (!usesStore() || opened !== undefined) return;
  const { createSecureContext } = await import('node:tls');
  opened = '';
  withEnvironment({ SSL_CERT_DIR: '/dev/null', SSL_CERT_FILE: '/dev/null' }, () => createSecureContext());
}

function usesStore(): boolean {
  return process.execArgv.includes('--use-openssl-ca');
}

/** What OpenSSL reads from the environment stands there for as long as it takes, so that no other program inherits it. */
function withEnvironment<T>(variables: Readonly<Record<string, string>>, run: () => T): T {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    return run();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}
