import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import { ConfigurationError } from '../errors/input.js';
import { describeFault, faultCode } from '../util/fault.js';
import { readFileBytes } from '../util/read-file.js';
import { loadDamageTest, pemFaults, splitCertificates, type NamedFile } from './authorities.js';

interface ClientCertificate {
  /** The certificate, and those that lead to its authority, as PEM. */
  readonly cert: string;
  /** As PEM. */
  readonly key: string;
}

/**
 * The certificate that the client shows, with its key, which may stand in the same file.
 * Throws ConfigurationError when a file is missing or damaged, and when the key belongs to another certificate.
 */
export async function readClientCertificate(
  { cert, key = cert }: { readonly cert?: NamedFile | undefined; readonly key?: NamedFile | undefined },
  cwd: string,
): Promise<ClientCertificate> {
  if (!cert) {
    throw new ConfigurationError(`There is a client key (${key?.origin ?? '--key'}), but no certificate.`, {
      hint: 'Name its certificate with --cert FILE, or in the configuration as core.cert.',
    });
  }
  const text = await readPem('certificate', cert, cwd);
  const certificates = splitCertificates(text);
  if (certificates.length === 0) throw unusable('certificate', cert, 'contains no certificate');
  const damaged = certificates.findIndex(await loadDamageTest());
  if (damaged >= 0) throw unusable('certificate', cert, `contains a damaged certificate (number ${damaged + 1})`);
  const keyFile = key ?? cert;
  const keyText = keyFile === cert ? text : await readPem('key', keyFile, cwd);
  const read = parseKey(keyText, keyFile);
  if (!new X509Certificate(certificates[0] ?? '').checkPrivateKey(read))
    throw unusable('key', keyFile, `does not belong to the certificate ${cert.path}`);
  return { cert: certificates.join('\n'), key: String(read.export({ type: 'pkcs8', format: 'pem' })) };
}

type Kind = 'certificate' | 'key';

async function readPem(kind: Kind, file: NamedFile, cwd: string): Promise<string> {
  try {
    return Buffer.from(await readFileBytes(resolve(cwd, file.path))).toString('utf8');
  } catch (error) {
    throw unusable(kind, file, pemFaults[faultCode(error)] ?? `cannot be read: ${describeFault(error)}`);
  }
}

/** Nothing of OpenSSL's words is shown, nor of the file. */
function parseKey(text: string, file: NamedFile): KeyObject {
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) throw unusable('key', file, 'contains no private key');
  if (/ENCRYPTED/.test(text)) throw unusable('key', file, 'needs a passphrase');
  try {
    return createPrivateKey(text);
  } catch {
    throw unusable('key', file, 'contains a damaged key');
  }
}

function unusable(kind: Kind, { path, origin }: NamedFile, reason: string): ConfigurationError {
  // Who gives the key itself instead of its file does not want to read it in a log.
  const shown = /-----BEGIN /.test(path) ? '[redacted]' : path;
  return new ConfigurationError(`The ${kind} of the client ${shown} (${origin}) ${reason}.`, {
    hint:
      kind === 'key'
        ? 'Name a PEM file with the key, without a passphrase, as --key FILE.'
        : `Set ${origin} to a PEM file with the certificate.`,
  });
}
