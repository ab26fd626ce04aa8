import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  isCut,
  loadDamageTest,
  readAuthorities,
  readSystemAuthorities,
  systemPlaces,
  type NamedFile,
} from './authorities.js';
import type { QuickTrust } from './connector.js';
import { recallAuthority, rememberAuthority } from './remembered-authority.js';
import { isHashedFolder, openHashedFolder } from '../util/process-authorities.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface TlsOptions {
  /** Take any certificate. */
  readonly insecure: boolean;
  /** PEM file of certificate authorities, or a folder of such files. */
  readonly cacert?: NamedFile | undefined;
  /** PEM file with the certificate of the client; it may contain its key too. */
  readonly cert?: NamedFile | undefined;
  /** PEM file with the key of that certificate. */
  readonly key?: NamedFile | undefined;
}

const replacing = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'SSL_CERT_DIR'];
const adding = 'NODE_EXTRA_CA_CERTS';

/**
 * Whom a TLS connection trusts, as Node's `tls.connect` takes it: the authorities of what `cacert`, SSL_CERT_FILE,
 * REQUESTS_CA_BUNDLE or SSL_CERT_DIR names (the first of them), else the system's; and those of NODE_EXTRA_CA_CERTS beside
 * them. Each is read and checked.
 * Throws ConfigurationError for a file or folder that cannot be read, contains no certificate or a damaged one.
 */
export async function readTrust(options: TlsOptions, env: Environment, cwd: string): Promise<object> {
  if (options.insecure) return { rejectUnauthorized: false };
  const named = findNamed(options, env);
  const extra = namedBy(adding, env);
  const isDamaged = await loadDamageTest();
  const trusted = named ? await readAuthorities(named, cwd, isDamaged) : await readSystemAuthorities();
  const added = extra ? await readAuthorities(extra, cwd, isDamaged) : [];
  return { rejectUnauthorized: true, ca: [...trusted, ...added] };
}

/**
 * The same, or less of it, in a fraction of the time: authorities are looked at from outside alone, and those of a hashed folder
 * only when a server was signed by one; of a file only the one that signed for `server` (host and port) the last time is
 * read and looked at, as far as `cache`, a folder, knows it. Who is not trusted by this may still be by `readTrust`; nobody else is. Nothing where there
 * is no such way. `identity` is what the client shows. Throws ConfigurationError for a file or folder that cannot be read,
 * contains no certificate or one that was cut, as far as it is read.
 */
export async function findQuickTrust(
  options: TlsOptions,
  env: Environment,
  cwd: string,
  identity: object,
  server: string,
  cache: string | undefined,
): Promise<QuickTrust | undefined> {
  if (options.insecure) return undefined;
  const named = findNamed(options, env);
  const extra = namedBy(adding, env);
  for (const place of named ? [named] : systemPlaces) {
    const path = resolve(cwd, place.path);
    if (!extra && isHashedFolder(path)) {
      const secureContext = await openHashedFolder(path, identity);
      if (secureContext) return { trust: { rejectUnauthorized: true, secureContext } };
    }
    if (!named && statSync(path, { throwIfNoEntry: false })?.isFile() !== true) continue;
    const recalled = cache !== undefined && !extra ? recallAuthority(cache, server, path) : undefined;
    const added = extra ? await readAuthorities(extra, cwd, isCut) : [];
    return {
      trust: {
        rejectUnauthorized: true,
        ca: recalled === undefined ? [...(await readAuthorities(place, cwd, isCut)), ...added] : [recalled],
      },
      learn: (socket, sufficed) => {
        if (cache === undefined || extra || (sufficed && recalled !== undefined)) return;
        rememberAuthority(cache, server, path, socket.getPeerCertificate(true));
      },
    };
  }
  return undefined;
}

function findNamed(options: TlsOptions, env: Environment): NamedFile | undefined {
  return options.cacert ?? replacing.map((name) => namedBy(name, env)).find((found) => found !== undefined);
}

function namedBy(variable: string, env: Environment): NamedFile | undefined {
  const path = env[variable];
  return path ? { path, origin: variable } : undefined;
}

/** What shows the server who calls, as Node's `tls.connect` takes it: nothing without a certificate. Throws ConfigurationError. */
export async function findClientCertificate(options: TlsOptions, cwd: string): Promise<object> {
  if (!options.cert && !options.key) return {};
  const { readClientCertificate } = await import('./client-certificate.js');
  return readClientCertificate(options, cwd);
}
