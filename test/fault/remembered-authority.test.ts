import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answer, certificateFile, json, startHostileServer } from '../support/hostile-server.js';
import { makeHome, type Home } from '../support/home.js';
import { catchError, getSessions, testClient } from '../support/test-client.js';

// To read the 140 authorities of a system takes longer than a request. The place of the one that signed is remembered.

const authority = await readFile(certificateFile('server'), 'utf8');
const stranger = await readFile(certificateFile('other-name'), 'utf8');

async function startServer(): Promise<URL> {
  const server = await startHostileServer([answer('200 OK', '[]', json)], { certificate: 'server' });
  onTestFinished(() => server.close());
  return server.url;
}

/** Sends a request that trusts `bundle.pem` -> the list, or the code of the error. */
async function ask(url: URL, home: Home): Promise<string> {
  const client = testClient(url, {
    cwd: home.path,
    cache: join(home.path, 'cache'),
    env: { SSL_CERT_FILE: 'bundle.pem' },
  });
  try {
    const response = await client.send(getSessions);
    return await response.text();
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.close();
  }
}

function locate(url: URL, home: Home): string {
  return join(home.path, 'cache', `authority-${encodeURIComponent(url.host)}.json`);
}

describe('the authority of a server', () => {
  test('is remembered as a place in the file, and only it is read the next time', async () => {
    const url = await startServer();
    const home = await makeHome({ 'bundle.pem': `# others\n${stranger}${authority}` });
    expect(await ask(url, home)).toBe('[]');
    const kept = await readFile(locate(url, home), 'utf8');
    expect(JSON.parse(kept)).toEqual({
      file: join(home.path, 'bundle.pem'),
      offset: `# others\n${stranger}`.length,
      length: authority.trimEnd().length,
    });
    // What would fail if it were read: another certificate, cut.
    await home.write('bundle.pem', `# others\n${stranger.replace('END', 'EN_')}${authority}`);
    expect(await ask(url, home)).toBe('[]');
  });

  test('is not trusted any more when the file no longer contains it', async () => {
    const url = await startServer();
    const home = await makeHome({ 'bundle.pem': stranger + authority });
    expect(await ask(url, home)).toBe('[]');
    await home.write('bundle.pem', stranger + stranger);
    expect(await ask(url, home)).toBe('tls');
  });

  test('is found again when it has moved, and remembered at its new place', async () => {
    const url = await startServer();
    const home = await makeHome({ 'bundle.pem': stranger + authority });
    await ask(url, home);
    await home.write('bundle.pem', authority + stranger);
    expect(await ask(url, home)).toBe('[]');
    expect(JSON.parse(await readFile(locate(url, home), 'utf8'))).toMatchObject({ offset: 0 });
  });

  test('that is remembered wrongly is found by the whole file, and remembered anew', async () => {
    const url = await startServer();
    const home = await makeHome({ 'bundle.pem': stranger + authority });
    await ask(url, home);
    const place = { file: join(home.path, 'bundle.pem'), offset: 0, length: stranger.trimEnd().length };
    await writeFile(locate(url, home), JSON.stringify(place));
    expect(await ask(url, home)).toBe('[]');
    expect(JSON.parse(await readFile(locate(url, home), 'utf8'))).toMatchObject({ offset: stranger.length });
  });

  test.each([
    ['nothing', ''],
    ['half a text', '{"file": "'],
    ['no place', 'null'],
    ['a place of the wrong kind', '{"file": 1, "offset": "0", "length": []}'],
    ['another file', '{"file": "/etc/passwd", "offset": 0, "length": 10}'],
    ['a place before the file', '{"file": "BUNDLE", "offset": -1, "length": 10}'],
    ['a place behind the file', '{"file": "BUNDLE", "offset": 9999999, "length": 10}'],
    ['a place that is not a certificate', '{"file": "BUNDLE", "offset": 1, "length": 100}'],
    ['more than a certificate', '{"file": "BUNDLE", "offset": 0, "length": 60000}'],
    ['no bytes', '{"file": "BUNDLE", "offset": 0, "length": 0}'],
  ])('is looked for in the whole file when the cache contains %s', async (_, text) => {
    const url = await startServer();
    const home = await makeHome({ 'bundle.pem': stranger + authority });
    await home.write(
      `cache/authority-${encodeURIComponent(url.host)}.json`,
      text.replace('BUNDLE', join(home.path, 'bundle.pem')),
    );
    expect(await ask(url, home)).toBe('[]');
  });

  test('is not remembered when it is the only one, or there is no place for it', async () => {
    const url = await startServer();
    const home = await makeHome({ 'bundle.pem': authority });
    expect(await ask(url, home)).toBe('[]');
    expect(await catchError(readFile(locate(url, home)))).toMatchObject({ code: 'ENOENT' });
    await home.write('bundle.pem', authority + stranger);
    await home.write('cache', 'a file');
    expect(await ask(url, home)).toBe('[]');
  });

  test('of a name that the certificate does not have is refused as ever', async () => {
    const server = await startHostileServer([answer('200 OK', '[]', json)], { certificate: 'other-name' });
    onTestFinished(() => server.close());
    const home = await makeHome({ 'bundle.pem': stranger + authority });
    expect([await ask(server.url, home), await ask(server.url, home)]).toEqual(['tls', 'tls']);
  });
});

describe('a pipe is not waited for', () => {
  test('that is the file of authorities, once it has been read', async () => {
    const url = await startServer();
    const home = await makeHome({});
    const pipe = join(home.path, 'bundle.pem');
    execFileSync('mkfifo', [pipe]);
    const written = writeFile(pipe, stranger + authority);
    expect(await ask(url, home)).toBe('[]');
    await written;
    expect(await catchError(readFile(locate(url, home)))).toMatchObject({ code: 'ENOENT' });
  });

  test('that stands where the place would be remembered', async () => {
    const url = await startServer();
    const home = await makeHome({ 'bundle.pem': stranger + authority });
    await mkdir(join(home.path, 'cache'));
    execFileSync('mkfifo', [locate(url, home)]);
    expect([await ask(url, home), await ask(url, home)]).toEqual(['[]', '[]']);
  });
});
