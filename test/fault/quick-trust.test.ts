import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answer, certificateFile, json, startHostileServer } from '../support/hostile-server.js';
import { makeHome, type Home } from '../support/home.js';
import { startWords } from '../support/program.js';
import { catchError, getSessions, testClient } from '../support/test-client.js';

// Most of a request over https would be the reading of authorities that no server of ours was signed by. So less is read at first, and
// all of them before a server is refused: who is trusted in the end is the same.

/** By `openssl x509 -hash`: the name under which OpenSSL looks for the authority of the test server. */
const hash = '287e83d1';

/** As long as it says, and no certificate. */
const wrongInside = `-----BEGIN CERTIFICATE-----\n${Buffer.from([0x30, 0x82, 0, 2, 5, 0]).toString('base64')}\n-----END CERTIFICATE-----\n`;

async function startServer(): Promise<URL> {
  const server = await startHostileServer([answer('200 OK', '[]', json)], { certificate: 'server' });
  onTestFinished(() => server.close());
  return server.url;
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `bos v2 sessions list` as the one binary starts it, which has OpenSSL look for authorities. */
async function listSessions(url: URL, files: Readonly<Record<string, string>>): Promise<Ended> {
  const home = await makeHome({});
  await mkdir(join(home.path, 'authorities'));
  for (const [name, content] of Object.entries(files)) await home.write(`authorities/${name}`, content);
  return runAt(home, url, { SSL_CERT_DIR: 'authorities' });
}

async function runAt(home: Home, url: URL, variables: Readonly<Record<string, string>>): Promise<Ended> {
  await home.write('bos.toml', `[core]\nhostname = "${url.origin}"\n`);
  const env = {
    HOME: home.path,
    CRAY_CONFIG: join(home.path, 'bos.toml'),
    NO_PROXY: '*',
    ...variables,
  };
  const [command = '', ...words] = startWords();
  const flags = words.length > 0 ? ['--use-openssl-ca'] : [];
  const child = spawn(command, [...flags, ...words, 'v2', 'sessions', 'list', '--format', 'json'], {
    env,
    cwd: home.path,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr: stderr.replaceAll(url.origin, 'https://bos') };
}

const authority = await readFile(certificateFile('server'), 'utf8');
const stranger = await readFile(certificateFile('other-name'), 'utf8');

describe('a hashed folder of authorities', () => {
  test('the authority is read by its hash, and no other', async () => {
    const files = { [`${hash}.0`]: authority, '00000000.0': wrongInside };
    expect(await listSessions(await startServer(), files)).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  test('one whose file is not named by its hash is trusted all the same', async () => {
    const files = { 'authority.pem': authority, '00000000.0': stranger };
    expect(await listSessions(await startServer(), files)).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  test('a server of another authority is refused', async () => {
    expect(await listSessions(await startServer(), { '00000000.0': stranger })).toEqual({
      status: 8,
      stdout: '',
      stderr: expectedRefusal,
    });
  });

  test('before it is, a damaged file is told', async () => {
    const { status, stderr } = await listSessions(await startServer(), { '00000000.0': wrongInside });
    expect(stderr).toContain(
      'The folder of certificate authorities authorities (SSL_CERT_DIR) contains a damaged certificate (number 1 of 00000000.0).',
    );
    expect(status).toBe(2);
  });

  test('other programs do not inherit what OpenSSL was told', async () => {
    const home = await makeHome({ 'folder/00000000.0': stranger });
    const source = fileURLToPath(new URL('../../src/util/process-authorities.ts', import.meta.url));
    const script = `import { openHashedFolder } from ${JSON.stringify(source)};
      const context = await openHashedFolder('folder', {});
      console.log(typeof context, process.env.SSL_CERT_DIR, process.env.SSL_CERT_FILE);
      console.log(await openHashedFolder('another', {}));`;
    const child = spawn(process.execPath, ['--use-openssl-ca', '--input-type=module', '-e', script], {
      env: { SSL_CERT_FILE: 'mine.pem', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
      cwd: home.path,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [stdout] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(stdout).toBe('object undefined mine.pem\nundefined\n');
  });
});

const expectedRefusal =
  '{"error": {"code": "tls", "message": "The certificate of https://bos is not accepted: it is self-signed.", ' +
  '"hint": "Name the authority that signed it with --cacert FILE, or in the configuration as core.cacert."}}\n';

describe('a file of authorities', () => {
  test('that is a pipe is read once: OpenSSL does not wait for it a second time', async () => {
    const home = await makeHome({});
    execFileSync('mkfifo', [join(home.path, 'pipe')]);
    const written = writeFile(join(home.path, 'pipe'), stranger + authority);
    expect(await runAt(home, await startServer(), { SSL_CERT_FILE: 'pipe' })).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: '',
    });
    await written;
  });

  test('a damaged one that signed for nobody here is not looked into', async () => {
    const home = await makeHome({ 'bundle.pem': authority + wrongInside });
    const client = testClient(await startServer(), { cwd: home.path, env: { SSL_CERT_FILE: 'bundle.pem' } });
    onTestFinished(() => client.close());
    expect(await (await client.send(getSessions)).text()).toBe('[]');
  });

  test('it is told before a server is refused', async () => {
    const home = await makeHome({ 'bundle.pem': stranger + wrongInside });
    const client = testClient(await startServer(), { cwd: home.path, env: { SSL_CERT_FILE: 'bundle.pem' } });
    onTestFinished(() => client.close());
    expect(await catchError(client.send(getSessions))).toMatchObject({
      code: 'configuration',
      message:
        'The file of certificate authorities bundle.pem (SSL_CERT_FILE) contains a damaged certificate (number 2).',
    });
  });
});
