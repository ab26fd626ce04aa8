import { resolve } from 'node:path';
import { ConfigurationError } from '../errors/input.js';
import { describeFault, faultCode } from '../util/fault.js';
import { readFileBytes } from '../util/read-file.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface TlsOptions {
  /** Take any certificate. */
  readonly insecure: boolean;
  /** PEM file of certificate authorities, relative to the working directory. */
  readonly cacert?: string | undefined;
  /** The setting that named `cacert`, for errors: `--cacert`, `core.cacert`, `CRAY_CACERT`. */
  readonly cacertOrigin?: string | undefined;
}

/** Whom a TLS connection trusts, as Node's `tls.connect` takes it. */
interface Trust {
  readonly rejectUnauthorized: boolean;
  readonly ca?: string[];
}

const replacing = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE'];
const adding = 'NODE_EXTRA_CA_CERTS';

/**
 * The authorities to trust: those of the file that `cacert`, SSL_CERT_FILE or REQUESTS_CA_BUNDLE names (the first of
 * them), else the system's; and those of NODE_EXTRA_CA_CERTS beside them.
 * Throws ConfigurationError for a file that cannot be read or holds no certificate.
 */
export async function readTrust(options: TlsOptions, env: Environment, cwd: string): Promise<Trust> {
  if (options.insecure) return { rejectUnauthorized: false };
  const variable = replacing.find((name) => env[name]);
  const file = options.cacert ?? (variable && env[variable]);
  const origin = options.cacert === undefined ? variable : options.cacertOrigin;
  const trusted = file ? await readAuthorities(file, origin ?? '--cacert', cwd) : await readSystemAuthorities();
  const extra = env[adding] ? await readAuthorities(env[adding], adding, cwd) : [];
  return { rejectUnauthorized: true, ca: [...trusted, ...extra] };
}

async function readSystemAuthorities(): Promise<string[]> {
  const { getCACertificates } = await import('node:tls');
  return getCACertificates('system');
}

async function readAuthorities(file: string, origin: string, cwd: string): Promise<string[]> {
  const fail = (reason: string, cause?: unknown): never => {
    throw new ConfigurationError(`The file of certificate authorities ${file} (${origin}) ${reason}.`, {
      hint: `Let ${origin} name a PEM file with at least one certificate.`,
      cause,
    });
  };
  const bytes = await readFileBytes(resolve(cwd, file)).catch((error: unknown) =>
    fail(describeReadError(error), error),
  );
  const text = Buffer.from(bytes).toString('utf8');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) return fail('holds no certificate');
  // Node ignores a damaged certificate in silence; the connection would fail with another reason.
  const { X509Certificate } = await import('node:crypto');
  for (const [index, block] of blocks.entries()) {
    try {
      new X509Certificate(block);
    } catch (error) {
      fail(`holds a damaged certificate (number ${index + 1})`, error);
    }
  }
  return blocks;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

function describeReadError(error: unknown): string {
  return reasons[faultCode(error)] ?? `cannot be read: ${describeFault(error)}`;
}
