import { createServer } from 'node:net';
import { copyFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientOptions } from '../../src/http/client.js';
import {
  answer,
  certificateFile,
  json,
  startHostileServer,
  type HostileServer,
  type HostileServerOptions,
} from '../support/hostile-server.js';
import { catchError, getSessions, testClient, type TestClient } from '../support/test-client.js';

let server: HostileServer;
let client: TestClient;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bos-tls-'));
});

afterEach(async () => {
  await client.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function start(certificate: HostileServerOptions['certificate'], options: Partial<ClientOptions>): Promise<void> {
  server = await startHostileServer([answer('200 OK', '[]', json)], certificate ? { certificate } : {});
  client = testClient(server.url, { retries: 3, ...options });
}

async function send(): Promise<string> {
  return (await client.send(getSessions)).text();
}

describe('certificates', () => {
  test('a self-signed certificate is refused at once, and the hint names the knob', async () => {
    await start('server', {});
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'tls',
      message: `The certificate of ${server.url.origin} is not accepted: it is self-signed.`,
      hint: 'Name the authority that signed it with --cacert FILE, or in the configuration as core.cacert.',
      usage: 'usage',
    });
    expect(client.waits).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  test('it is accepted when cacert names it', async () => {
    await start('server', {
      tls: { insecure: false, cacert: { path: certificateFile('server'), origin: '--cacert' } },
    });
    expect(await send()).toBe('[]');
    expect(client.warnings).toEqual([]);
  });

  test('a relative cacert starts at the working folder', async () => {
    const cwd = join(certificateFile('server'), '..');
    await start('server', { cwd, tls: { insecure: false, cacert: { path: 'server.pem', origin: '--cacert' } } });
    expect(await send()).toBe('[]');
  });

  test.each(['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'])(
    'it is accepted when %s names it',
    async (name) => {
      await start('server', { env: { [name]: certificateFile('server') } });
      expect(await send()).toBe('[]');
    },
  );

  test('cacert stands instead of the file in the environment', async () => {
    const env = { SSL_CERT_FILE: certificateFile('server') };
    await start('server', {
      env,
      tls: { insecure: false, cacert: { path: certificateFile('other-name'), origin: '--cacert' } },
    });
    expect(await catchError(client.send(getSessions))).toMatchObject({ code: 'tls' });
  });

  test('NODE_EXTRA_CA_CERTS adds to the file that is named', async () => {
    const env = { SSL_CERT_FILE: certificateFile('other-name'), NODE_EXTRA_CA_CERTS: certificateFile('server') };
    await start('server', { env });
    expect(await send()).toBe('[]');
  });

  test('--insecure takes any certificate, and says so', async () => {
    await start('expired', { tls: { insecure: true } });
    expect(await send()).toBe('[]');
    expect(client.warnings).toEqual([
      `The certificate of ${server.url.host} is not verified (--insecure): anyone could respond in its place.`,
    ]);
  });

  test('a certificate for another name is refused', async () => {
    await start('other-name', {
      tls: { insecure: false, cacert: { path: certificateFile('other-name'), origin: '--cacert' } },
    });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'tls',
      message: `The certificate of ${server.url.origin} is not accepted: it is for another name.`,
    });
  });

  test('an expired certificate is refused', async () => {
    await start('expired', {
      tls: { insecure: false, cacert: { path: certificateFile('expired'), origin: '--cacert' } },
    });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'tls',
      message: `The certificate of ${server.url.origin} is not accepted: it has expired.`,
      hint: 'The server needs a new certificate, or this machine the right time.',
    });
  });

  test('a server without TLS at an https address is told', async () => {
    await start(undefined, {});
    const plain = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const address = plain.address();
    const origin = `https://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    client = testClient(new URL(origin), { tls: { insecure: true } });
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'tls',
      message: `${origin} does not speak TLS at that port.`,
      hint: 'Is it an http address? See `bos config get core.hostname`.',
      usage: 'usage',
    });
    plain.close();
  });
});

describe('files of authorities', () => {
  async function refuse(options: Partial<ClientOptions>): Promise<unknown> {
    await start('server', options);
    const error = await catchError(client.send(getSessions));
    expect(server.requests).toEqual([]);
    return error;
  }

  test('a file that does not exist is named with the setting that named it', async () => {
    const cacert = join(folder, 'none.pem');
    const tls = { insecure: false, cacert: { path: cacert, origin: 'core.cacert' } };
    expect(await refuse({ tls })).toMatchObject({
      code: 'configuration',
      message: `The file of certificate authorities ${cacert} (core.cacert) does not exist.`,
      hint: 'Set core.cacert to a PEM file with at least one certificate.',
    });
  });

  test('an empty file is refused', async () => {
    const file = join(folder, 'empty.pem');
    await writeFile(file, '');
    expect(await refuse({ env: { SSL_CERT_FILE: file } })).toMatchObject({
      message: `The file of certificate authorities ${file} (SSL_CERT_FILE) contains no certificate.`,
    });
  });

  test('a damaged certificate is refused', async () => {
    const file = join(folder, 'damaged.pem');
    await writeFile(file, '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
    expect(
      await refuse({ env: { NODE_EXTRA_CA_CERTS: file, SSL_CERT_FILE: certificateFile('server') } }),
    ).toMatchObject({
      message: `The file of certificate authorities ${file} (NODE_EXTRA_CA_CERTS) contains a damaged certificate (number 1).`,
    });
  });

  test('a certificate that was cut is damaged', async () => {
    const file = join(folder, 'cut.pem');
    const whole = await readFile(certificateFile('server'), 'utf8');
    await writeFile(file, `${whole}\n${whole.slice(0, 200)}`);
    expect(await refuse({ env: { SSL_CERT_FILE: file } })).toMatchObject({
      message: `The file of certificate authorities ${file} (SSL_CERT_FILE) contains a damaged certificate (number 2).`,
    });
  });

  test('a folder without a certificate is refused', async () => {
    await writeFile(join(folder, 'README'), 'nothing');
    expect(await refuse({ env: { REQUESTS_CA_BUNDLE: folder } })).toMatchObject({
      message: `The folder of certificate authorities ${folder} (REQUESTS_CA_BUNDLE) contains no certificate.`,
      hint: 'Set REQUESTS_CA_BUNDLE to a PEM file with at least one certificate, or a folder of such files.',
    });
  });

  test('a damaged certificate in a folder is named by its file', async () => {
    await copyFile(certificateFile('server'), join(folder, 'a.pem'));
    await writeFile(join(folder, 'b.pem'), '-----BEGIN CERTIFICATE-----\nMIIB\n');
    expect(await refuse({ env: { SSL_CERT_DIR: folder } })).toMatchObject({
      message: `The folder of certificate authorities ${folder} (SSL_CERT_DIR) contains a damaged certificate (number 1 of b.pem).`,
    });
  });

  test.each(['REQUESTS_CA_BUNDLE', 'SSL_CERT_DIR', '--cacert'])('a folder that %s names is taken', async (name) => {
    await copyFile(certificateFile('server'), join(folder, 'a.pem'));
    await writeFile(join(folder, '.hidden'), '-----BEGIN CERTIFICATE-----');
    await symlink(join(folder, 'a.pem'), join(folder, '1234abcd.0'));
    await symlink('nowhere', join(folder, 'dangling.pem'));
    const tls = { insecure: false, cacert: { path: folder, origin: name } };
    await start('server', name === '--cacert' ? { tls } : { env: { [name]: folder } });
    expect(await send()).toBe('[]');
  });

  test('no file is read for an http address', async () => {
    await start(undefined, { env: { SSL_CERT_FILE: '/nowhere.pem' } });
    expect(await send()).toBe('[]');
  });
});
