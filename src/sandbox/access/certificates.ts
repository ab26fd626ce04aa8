import { isIP } from 'node:net';
import { generate } from 'selfsigned';

/** What a server on TLS needs, and what its callers need to trust it. All are PEM text. */
export interface Certificates {
  /** The certificate of the authority that vouches for the server. Its key is not kept. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

const keys = { keyType: 'ec', algorithm: 'sha256' } as const;

/**
 * A certificate for these names and addresses (`localhost`, `127.0.0.1`), and an authority made for it alone, both
 * valid for a year from now.
 */
export async function makeCertificates(names: readonly string[]): Promise<Certificates> {
  const authority = await generate([{ name: 'commonName', value: 'Authority of the bos sandbox' }], {
    ...keys,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: names[0] ?? 'localhost' }], {
    ...keys,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { authority: authority.cert, certificate: server.cert, key: server.private };
}
