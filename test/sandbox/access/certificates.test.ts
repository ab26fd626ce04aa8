import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeCertificates } from '../../../src/sandbox/access/certificates.js';

describe('certificates of the sandbox', () => {
  test('are one for the names and addresses, and the authority that vouches for it', async () => {
    const { authority, certificate, key } = await makeCertificates(['localhost', '127.0.0.1', '::1']);
    const [root, server] = [new X509Certificate(authority), new X509Certificate(certificate)];
    expect(server.checkIssued(root)).toBe(true);
    expect(server.verify(root.publicKey)).toBe(true);
    expect([root.ca, server.ca]).toEqual([true, false]);
    expect(root.subject).toBe('CN=Authority of the bos sandbox');
    expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
    expect([server.checkHost('localhost'), server.checkIP('127.0.0.1')]).toEqual(['localhost', '127.0.0.1']);
    expect(server.checkHost('example.com')).toBeUndefined();
    const { createPrivateKey } = await import('node:crypto');
    expect(server.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(root.checkPrivateKey(createPrivateKey(key))).toBe(false);
  });

  test('are others each time', async () => {
    const [one, other] = await Promise.all([makeCertificates(['localhost']), makeCertificates(['localhost'])]);
    expect(new X509Certificate(one.certificate).verify(new X509Certificate(other.authority).publicKey)).toBe(false);
  });
});
