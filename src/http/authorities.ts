import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigurationError } from '../errors/input.js';
import { describeFault, faultCode } from '../util/fault.js';
import { readFileBytes } from '../util/read-file.js';

/** A file that somebody named. */
export interface NamedFile {
  /** As it was given; relative to the working folder. */
  readonly path: string;
  /** What named it, for errors: `--cacert`, `core.cacert`, `SSL_CERT_FILE`. */
  readonly origin: string;
}

/** What the codes of the file system mean for a file of certificates. */
export const pemFaults: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

/** The authorities that the system trusts, each as PEM: Node reads every one, which takes longer than a request. */
export async function readSystemAuthorities(): Promise<string[]> {
  const { getCACertificates } = await import('node:tls');
  return getCACertificates('system');
}

/** Where Linux keeps the authorities that Node takes for the system's: the folder, and a file with all of them. */
export const systemPlaces = [
  '/etc/ssl/certs',
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/ssl/certs/ca-bundle.crt',
].map((path): NamedFile => ({ path, origin: 'the system' }));

/**
 * The certificates of a PEM file, or of the PEM files of a folder, where other files are ignored; each is PEM and there once.
 * Throws ConfigurationError when it cannot be read, contains none or a damaged one: `isDamaged` tells.
 */
export async function readAuthorities(
  { path, origin }: NamedFile,
  cwd: string,
  isDamaged: (certificate: string) => boolean,
): Promise<string[]> {
  const place = resolve(cwd, path);
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  const what = `The ${isFolder ? 'folder' : 'file'} of certificate authorities ${path} (${origin})`;
  const fail = (reason: string, cause?: unknown): never => {
    throw new ConfigurationError(`${what} ${reason}.`, {
      hint: `Set ${origin} to a PEM file with at least one certificate${isFolder ? ', or a folder of such files' : ''}.`,
      cause,
    });
  };
  const found = new Set<string>();
  try {
    for (const name of isFolder ? listFiles(place) : ['']) {
      const certificates = splitCertificates(Buffer.from(await readFileBytes(join(place, name))).toString('utf8'));
      const damaged = certificates.findIndex(isDamaged);
      if (damaged >= 0) fail(`contains a damaged certificate (number ${damaged + 1}${isFolder ? ` of ${name}` : ''})`);
      for (const certificate of certificates) found.add(certificate);
    }
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    fail(pemFaults[faultCode(error)] ?? `cannot be read: ${describeFault(error)}`, error);
  }
  return found.size === 0 ? fail('contains no certificate') : [...found];
}

/** The plain files of a folder, also by links, whose name does not begin with a dot. */
function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .sort();
}

/** From each beginning of a certificate to its end, which is missing where the file was cut. */
export function splitCertificates(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g) ?? [];
}

/** The bytes of a certificate in PEM; none when its end is missing. */
export function decodeCertificate(certificate: string): Buffer {
  const [, text] = /^-----BEGIN CERTIFICATE-----([^-]*)-----END CERTIFICATE-----$/.exec(certificate) ?? [];
  return Buffer.from(text ?? '', 'base64');
}

/** Whether a certificate was cut: its end is missing, or it is not as long as it says. Told from its outside alone. */
export function isCut(certificate: string): boolean {
  const bytes = decodeCertificate(certificate);
  // DER: a sequence, with its length in the two bytes that follow.
  return bytes.length < 4 || bytes.readUInt16BE(0) !== 0x3082 || bytes.readUInt16BE(2) !== bytes.length - 4;
}

/** Makes the test whether a certificate cannot be read. Node ignores such a one, and the connection fails for another reason. */
export async function loadDamageTest(): Promise<(certificate: string) => boolean> {
  const { X509Certificate } = await import('node:crypto');
  return (certificate) => {
    try {
      return !certificate.endsWith('-----END CERTIFICATE-----') || !new X509Certificate(certificate).raw;
    } catch {
      return true;
    }
  };
}
