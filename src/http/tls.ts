import { readAuthorities, readSystemAuthorities, type NamedFile } from './authorities.js';

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

/** Whom a TLS connection trusts, as Node's `tls.connect` takes it. */
interface Trust {
  readonly rejectUnauthorized: boolean;
  readonly ca?: string[];
}

const replacing = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'SSL_CERT_DIR'];
const adding = 'NODE_EXTRA_CA_CERTS';

/**
 * The authorities to trust: those of what `cacert`, SSL_CERT_FILE, REQUESTS_CA_BUNDLE or SSL_CERT_DIR names (the first of
 * them), else the system's; and those of NODE_EXTRA_CA_CERTS beside them.
 * Throws ConfigurationError for a file or folder that cannot be read or contains no certificate.
 */
export async function readTrust(options: TlsOptions, env: Environment, cwd: string): Promise<Trust> {
  if (options.insecure) return { rejectUnauthorized: false };
  const named = options.cacert ?? replacing.map((name) => namedBy(name, env)).find((found) => found !== undefined);
  const extra = namedBy(adding, env);
  const trusted = named ? await readAuthorities(named, cwd) : await readSystemAuthorities();
  return { rejectUnauthorized: true, ca: [...trusted, ...(extra ? await readAuthorities(extra, cwd) : [])] };
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
