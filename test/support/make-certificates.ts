import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** What is wrong with a certificate; nothing is by default. */
interface Flaws {
  /** Bits of the key of the authority, and of the certificate. */
  readonly authorityBits?: number;
  readonly bits?: number;
  readonly hash?: 'SHA-1' | 'SHA-256';
  readonly use?: x509.ExtendedKeyUsage;
}

interface Pair {
  /** Its authority. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** A certificate for 127.0.0.1, its key and its authority, all as PEM. */
export async function makeCertificates(flaws: Flaws = {}): Promise<Pair> {
  const { authorityBits = 2048, bits = 2048, hash = 'SHA-256', use = x509.ExtendedKeyUsage.serverAuth } = flaws;
  const [authorityKeys, keys] = [await generateKeys(authorityBits, hash), await generateKeys(bits, hash)];
  const validity = { notBefore: new Date(Date.now() - 3_600_000), notAfter: new Date(Date.now() + 3_600_000) };
  const signingAlgorithm = describe(authorityBits, hash);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: 'CN=Authority of a test',
    keys: authorityKeys,
    signingAlgorithm,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  });
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity,
    subject: 'CN=127.0.0.1',
    issuer: authority.subject,
    publicKey: keys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm,
    extensions: [
      new x509.ExtendedKeyUsageExtension([use]),
      new x509.SubjectAlternativeNameExtension([{ type: 'ip', value: '127.0.0.1' }]),
    ],
  });
  return {
    ca: authority.toString('pem'),
    cert: certificate.toString('pem'),
    key: x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'),
  };
}

function describe(modulusLength: number, hash: string) {
  return { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash };
}

async function generateKeys(bits: number, hash: string): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(describe(bits, hash), true, ['sign', 'verify']);
}
