import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExtendedKeyUsage } from '@peculiar/x509';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TlsOptions as ServerTls } from 'node:tls';
import type { TlsOptions } from '../../src/http/tls.js';
import { makeHome } from '../support/home.js';
import { answer, certificateFile, json, startHostileServer } from '../support/hostile-server.js';
import { makeCertificates } from '../support/make-certificates.js';
import { makeSystem } from '../support/system.js';
import { catchError, getSessions, postSession, testClient, type TestClient } from '../support/test-client.js';
import { startTestProxy } from '../support/test-proxy.js';

interface Started {
  readonly client: TestClient;
  readonly origin: string;
  readonly requests: readonly string[];
}

async function start(
  server: ServerTls,
  tls: Partial<TlsOptions> = {},
  env: Record<string, string> = {},
): Promise<Started> {
  const hostile = await startHostileServer([answer('200 OK', '[]', json)], { tls: server });
  onTestFinished(() => hostile.close());
  const client = testClient(hostile.url, { retries: 3, tls: { insecure: true, ...tls }, env });
  onTestFinished(() => client.close());
  return { client, origin: hostile.url.origin, requests: hostile.requests };
}

/** A file in a folder of its own. */
async function keep(text: string): Promise<string> {
  const home = await makeHome({ 'a.pem': text });
  return join(home.path, 'a.pem');
}

describe('a certificate of the server', () => {
  test.each([
    ['whose key is short', { bits: 1024 }, 'its key is too short'],
    ['of an authority whose key is short', { authorityBits: 1024 }, 'the key of its authority is too short'],
    ['signed with SHA-1', { hash: 'SHA-1' }, 'it is signed by an outdated method, such as SHA-1'],
    [
      'that is for a client',
      { use: ExtendedKeyUsage.clientAuth },
      'it is not for a server, or that of its authority is not for an authority',
    ],
  ] as const)('%s is refused at once, and named', async (_, flaws, reason) => {
    const { ca, ...pair } = await makeCertificates(flaws);
    const cacert = { path: await keep(ca), origin: '--cacert' };
    const { client, origin, requests } = await start(
      { ...pair, ciphers: 'DEFAULT@SECLEVEL=0' },
      { insecure: false, cacert },
    );
    expect(await catchError(client.send(postSession))).toMatchObject({
      code: 'tls',
      message: `The certificate of ${origin} is not accepted: ${reason}.`,
      hint: 'The server needs a new certificate.',
      mayBeDone: false,
    });
    expect([client.waits, requests]).toEqual([[], []]);
  });
});

test('a server that speaks old versions alone is told', async () => {
  const { client, origin } = await start({
    ...(await makeCertificates()),
    ca: undefined,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  expect(await catchError(client.send(getSessions))).toMatchObject({
    code: 'tls',
    message: `No secure connection to ${origin}: it supports no safe version of TLS (1.2 or later).`,
  });
  expect(client.waits).toEqual([]);
});

describe('a certificate of the client that the server wants', () => {
  const wanting = async (maxVersion: 'TLSv1.2' | 'TLSv1.3') => {
    const pair = await makeCertificates({ use: ExtendedKeyUsage.clientAuth });
    return { ...pair, maxVersion, requestCert: true, rejectUnauthorized: true } satisfies ServerTls;
  };

  test.each([
    ['TLSv1.3', (origin: string) => `${origin} requires a client certificate.`],
    [
      'TLSv1.2',
      (origin: string) =>
        `${origin} refuses a secure connection: it may require a client certificate, or other ciphers.`,
    ],
  ] as const)('is said with %s, and nothing is tried again', async (version, message) => {
    const { client, origin, requests } = await start(await wanting(version));
    expect(await catchError(client.send(postSession))).toMatchObject({
      code: 'tls',
      message: message(origin),
      hint: 'Give one with --cert FILE and --key FILE, or in the configuration as core.cert and core.key.',
      mayBeDone: false,
    });
    expect([client.waits, requests]).toEqual([[], []]);
  });

  test('is shown: from two files, from one, and through a proxy', async () => {
    const server = await wanting('TLSv1.3');
    const { cert, key } = server;
    const proxy = await startTestProxy();
    onTestFinished(() => proxy.close());
    const [certFile, keyFile, both] = [await keep(cert), await keep(key), await keep(`${key}\n${cert}`)];
    for (const [options, env] of [
      [{ cert: { path: certFile, origin: '--cert' }, key: { path: keyFile, origin: '--key' } }, {}],
      [{ cert: { path: both, origin: 'core.cert' } }, {}],
      [{ cert: { path: both, origin: 'core.cert' } }, { https_proxy: proxy.url.href }],
    ] as const) {
      const { client } = await start(server, options, env);
      expect(await (await client.send(getSessions)).text()).toBe('[]');
    }
  });

  test('is said through a proxy too', async () => {
    const proxy = await startTestProxy();
    onTestFinished(() => proxy.close());
    const { client, origin } = await start(await wanting('TLSv1.3'), {}, { https_proxy: proxy.url.href });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'tls',
      message: `${origin} requires a client certificate.`,
    });
  });
});

describe('files of the client', () => {
  async function refuse(files: Partial<TlsOptions>): Promise<unknown> {
    const { client, requests } = await start({ ...(await makeCertificates()), ca: undefined }, files);
    const error = await catchError(client.send(getSessions));
    expect(requests).toEqual([]);
    return error;
  }

  test.each([
    ['nothing at all', 'contains no certificate'],
    ['-----BEGIN CERTIFICATE-----\nMIIB', 'contains a damaged certificate (number 1)'],
  ])('a certificate file with %j is refused', async (text, reason) => {
    const path = await keep(text);
    expect(await refuse({ cert: { path, origin: 'CRAY_CERT' } })).toMatchObject({
      code: 'configuration',
      message: `The certificate of the client ${path} (CRAY_CERT) ${reason}.`,
      hint: 'Set CRAY_CERT to a PEM file with the certificate.',
    });
  });

  test('a certificate file that does not exist is refused', async () => {
    expect(await refuse({ cert: { path: '/none.pem', origin: '--cert' } })).toMatchObject({
      message: 'The certificate of the client /none.pem (--cert) does not exist.',
    });
  });

  test.each([
    ['nothing', 'contains no private key'],
    ['-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----', 'needs a passphrase'],
    ['-----BEGIN PRIVATE KEY-----\nMIIB\n', 'contains a damaged key'],
  ])('a key file with %j is refused', async (text, reason) => {
    const key = await keep(text);
    const cert = { path: certificateFile('server'), origin: '--cert' };
    expect(await refuse({ cert, key: { path: key, origin: 'core.key' } })).toMatchObject({
      code: 'configuration',
      message: `The key of the client ${key} (core.key) ${reason}.`,
    });
  });

  test('a key of another certificate is refused', async () => {
    const [cert, key] = [certificateFile('server'), await keep((await makeCertificates()).key)];
    expect(await refuse({ cert: { path: cert, origin: '--cert' }, key: { path: key, origin: '--key' } })).toMatchObject(
      { message: `The key of the client ${key} (--key) does not belong to the certificate ${cert}.` },
    );
  });

  test('a key alone is refused', async () => {
    expect(await refuse({ key: { path: 'k', origin: 'core.key' } })).toMatchObject({
      message: 'There is a client key (core.key), but no certificate.',
    });
  });

  test('a key instead of its file is not printed', async () => {
    const { key, cert } = await makeCertificates();
    const error = await refuse({
      cert: { path: await keep(cert), origin: '--cert' },
      key: { path: key, origin: '--key' },
    });
    expect(error).toMatchObject({
      message: expect.stringContaining('The key of the client [redacted] (--key)') as string,
    });
    expect(JSON.stringify(error)).not.toContain(key.split('\n')[1]);
  });
});

describe('in a run', () => {
  async function startSecure() {
    const hostile = await startHostileServer([answer('200 OK', '[]', json)], { certificate: 'server' });
    onTestFinished(() => hostile.close());
    return { hostile, system: await makeSystem(hostile.url.origin) };
  }

  test('as cray the reason stands before the words of the reference', async () => {
    const { hostile, system } = await startSecure();
    const { status, stderr } = await system.run('bos v2 sessions list', { name: 'cray' });
    expect([status, stderr]).toEqual([
      2,
      `The certificate of ${hostile.url.origin} is not accepted: it is self-signed.
Usage: cray bos v2 sessions list [OPTIONS]

Error: Unable to connect to cray. Please verify your cray hostname:

\tcray config get core.hostname
\tcray config set core hostname=cray_hostname
`,
    ]);
  });

  test.each(['bos', 'cray'] as const)('as %s --quiet does not silence that nobody is verified', async (name) => {
    const { hostile, system } = await startSecure();
    const words = name === 'bos' ? 'v2 sessions list --quiet' : 'bos v2 sessions list --quiet';
    expect((await system.run(words, { name, env: { CRAY_INSECURE: '1' } })).stderr).toBe(
      `warning: The certificate of ${hostile.url.host} is not verified (--insecure): anyone could respond in its place.\n`,
    );
  });

  test.each(['bos', 'cray'] as const)('as %s the certificate of the client is a setting', async (name) => {
    const pair = await makeCertificates({ use: ExtendedKeyUsage.clientAuth });
    const tls = { ...pair, requestCert: true, rejectUnauthorized: true };
    const hostile = await startHostileServer([answer('200 OK', '[]', json)], { tls });
    onTestFinished(() => hostile.close());
    const system = await makeSystem(hostile.url.origin, 'cert = "client.pem"\ninsecure = true\n');
    await writeFile(join(system.path, 'client.pem'), `${pair.cert}\n${pair.key}`);
    const words = name === 'bos' ? 'v2 sessions list' : 'bos v2 sessions list';
    expect((await system.run(words, { name })).status).toBe(0);
  });
});
