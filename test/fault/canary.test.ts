import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { shared } from '../support/home.js';
import { answer, certificateFile, json, startHostileServer, type Behaviour } from '../support/hostile-server.js';
import { makeSystem, type System } from '../support/system.js';
import { startTestProxy } from '../support/test-proxy.js';
import type { TestIoOptions } from '../support/test-io.js';

// A secret is put in at each place where one can come in, and must come out nowhere: not on stdout or stderr, whatever is asked
// for, and in no file but those that are there to hold it.

const token = 'canary.Token-of-9f3a7c51.with~signature_0017';
const password = 'canary "pass/word" <9f3a7c51> & more';
const code = 'canary-code-482913';
const refresh = 'canary-refresh-6b1d02ee-9f3a7c51';

/** A text and whatever it could be the writing of. */
function readings(text: string): string[] {
  const base64 = text.match(/[\w+/-]{8,}/g) ?? [];
  const decoded = base64.flatMap((run) =>
    [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString()),
  );
  const unescaped = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return [
    text,
    ...decoded,
    ...base64.map((run) => Buffer.from(run, 'hex').toString()),
    text
      .replaceAll('+', ' ')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    unescaped.replace(/\\(.)/g, '$1'),
    unescaped.replace(/\\\\/g, '\\').replace(/\\(.)/g, '$1'),
    text
      .replace(/&(?:quot|#34);/g, '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
    text.replace(/\s+/g, ' '),
  ];
}

const cores = ['9f3a7c51', '482913', '6b1d02ee'];
const leaks = (text: string): string[] => cores.filter((core) => readings(text).some((way) => way.includes(core)));

/** All files below the home folder but those that hold the login and the settings. */
async function readOthers(home: string): Promise<string> {
  const names = await readdir(home, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const others = files.filter((path) => !/\/\.config\/cray\/|\/token\.json$|\/raw$/.test(path));
  return (await Promise.all(others.map((path) => readFile(path, 'utf8')))).join('\n');
}

interface Setup {
  readonly behaviour?: Behaviour;
  readonly hostname?: (host: string) => string;
  readonly settings?: string;
  readonly expired?: boolean;
}

async function start({ behaviour, hostname, settings = '', expired = false }: Setup): Promise<System> {
  const server = await startHostileServer([behaviour ?? answer('200 OK', '[]', json)], { certificate: 'server' });
  onTestFinished(() => server.close());
  const { host } = server.url;
  const system = await makeSystem(hostname ? hostname(host) : server.url.origin, settings);
  const end = expired ? 1 : 4_000_000_000;
  await system.write('token.json', JSON.stringify({ access_token: token, refresh_token: refresh, expires_at: end }));
  return system;
}

// The audit is one of the files that are looked through.
const trust = { SSL_CERT_FILE: certificateFile('server'), CRAY_RETRIES: '0', BOS_AUDIT: 'audit.jsonl' };

/** Runs a command and looks at all that it has written. */
async function expectSilence(
  system: System,
  argv: readonly string[],
  { env = {}, ...options }: TestIoOptions = {},
): Promise<string> {
  const { stdout, stderr } = await system.run(argv, { env: { ...trust, ...env }, ...options });
  const shown = `${stdout}\n${stderr}`;
  expect(leaks(shown), `${argv.join(' ')}\n${shown}`).toEqual([]);
  expect(leaks(await readOthers(system.path)), argv.join(' ')).toEqual([]);
  return shown;
}

const withToken = ['--token', 'token.json'];
const reads: readonly (readonly [string[], TestIoOptions])[] = [
  [['v2', 'sessions', 'list', '-vvv', ...withToken], {}],
  [['v2', 'sessions', 'list', '-vvv', '--format', 'json', ...withToken], {}],
  [['v2', 'sessions', 'list', ...withToken], { isTTY: true, columns: 40 }],
  [['v2', 'sessions', 'describe', 'a', '--format', 'yaml', ...withToken], {}],
  [['v2', 'sessiontemplates', 'export', '--output-dir', 'out', ...withToken], {}],
  [['v2', 'options', 'update', '--cleanup-completed-session-ttl', '1d', '-vvv', ...withToken], {}],
  [['bos', 'v2', 'sessions', 'list', '-vvv', ...withToken], { name: 'cray' }],
  [['__complete', 'v2', 'sessions', 'describe', ''], { env: { CRAY_CREDENTIALS: 'token.json' } }],
];

/** The token of a request as it came. */
const sent = (request: string): string => /^authorization: Bearer (.*)\r$/im.exec(request)?.[1] ?? 'none';
const echo =
  (
    status: string,
    write: (token: string, request: string) => string,
    headers: (token: string) => Record<string, string> = () => ({}),
  ): Behaviour =>
  (socket, request) => {
    answer(status, write(sent(request), request), headers(sent(request)))(socket, request);
  };
const problem = (write: (token: string, request: string) => object): Behaviour =>
  echo(
    '400 Bad Request',
    (...given) => JSON.stringify(write(...given)),
    () => ({ 'Content-Type': 'application/problem+json' }),
  );
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const echoes: Readonly<Record<string, Behaviour>> = {
  'the detail of a problem': problem((own) => ({ title: 'Bad', detail: `cannot read ${own}` })),
  'the title of a problem': problem((own) => ({ title: `Bad ${own}`, detail: 'no' })),
  'a detail that is cut': problem((own) => ({ detail: `${'x'.repeat(975)} ${own}` })),
  'an unknown member': problem((own) => ({ detail: 'no', seen: { deep: [own] } })),
  'a dump of the request': problem((_, request) => ({ detail: request })),
  'JSON within JSON': problem((own) => ({ detail: JSON.stringify({ a: JSON.stringify({ header: own }) }) })),
  'a detail in base64': problem((own) => ({ detail: base64(`ab Bearer ${own} cd`) })),
  'a detail in hexadecimal': problem((own) => ({ detail: Buffer.from(own).toString('hex') })),
  'a detail in a URL': problem((own) => ({ detail: `https://x/?t=${encodeURIComponent(own)}` })),
  'an OAuth error': problem((own) => ({ error: 'invalid_token', error_description: `bad ${own}` })),
  'the reason phrase': (socket, request) => {
    answer(`400 Bad ${sent(request)}`)(socket, request);
  },
  'plain text': echo(
    '500 Internal Server Error',
    (own) => `Traceback: ${own}`,
    () => ({ 'Content-Type': 'text/plain' }),
  ),
  'a web page': echo(
    '502 Bad Gateway',
    (own) => `<p title="${own}">${own}</p>`,
    () => ({ 'Content-Type': 'text/html' }),
  ),
  'a header': echo(
    '404 Not Found',
    () => '',
    (own) => ({ 'X-Echo': own, 'WWW-Authenticate': `Bearer error="${own}"` }),
  ),
  'a cookie': echo(
    '401 Unauthorized',
    () => '',
    () => ({ 'Set-Cookie': 'session=other-9f3a7c51; Path=/' }),
  ),
  'a redirect elsewhere': echo(
    '302 Found',
    () => '',
    (own) => ({ Location: `https://ada:x9f3a7c51@other/?code=${own}` }),
  ),
  'the fragment of a redirect': echo(
    '302 Found',
    () => '',
    () => ({ Location: 'https://other/#access_token=9f3a7c51' }),
  ),
  'the query of a redirect that is followed': echo(
    '302 Found',
    () => '',
    () => ({ Location: '/login?sig=9f3a7c51&state=482913' }),
  ),
  'a link header': echo(
    '409 Conflict',
    () => '',
    () => ({ Link: '<https://x/y?sig=9f3a7c51>; rel="next"' }),
  ),
  'a list': echo(
    '200 OK',
    (own) => JSON.stringify([{ name: own, description: `is ${own}` }]),
    () => json,
  ),
  'a long list': echo(
    '200 OK',
    (own) => JSON.stringify(Array.from({ length: 200 }, () => ({ name: '-'.repeat(500), note: own }))),
    () => json,
  ),
  'an object': echo(
    '200 OK',
    (own) => JSON.stringify({ name: 'a', status: { error: base64(own) } }),
    () => json,
  ),
  'a success that is not JSON': echo(
    '200 OK',
    (own) => `hello ${own}`,
    () => ({ 'Content-Type': 'text/plain' }),
  ),
};

describe('a server that gives the token back in', () => {
  test.each(Object.entries(echoes))('%s', async (_, behaviour) => {
    const system = await start({ behaviour });
    for (const [argv, options] of reads) await expectSilence(system, argv, options);
  });
});

describe('a Keycloak that gives back', () => {
  const login = ['auth', 'login', '--username', 'operator', '-vvv'];
  const form = echo(
    '400 Bad Request',
    (_, request) => request.split('\r\n\r\n')[1] ?? '',
    () => ({ 'Content-Type': 'text/plain' }),
  );
  const unpacked = echo('401 Unauthorized', (_, request) =>
    JSON.stringify({
      error: 'x',
      error_description: JSON.stringify([...new URLSearchParams(request.split('\r\n\r\n')[1])]),
    }),
  );
  const page = echo('500 Internal Server Error', (_, request) => {
    const value = new URLSearchParams(request.split('\r\n\r\n')[1]).get('password') ?? '';
    return `<input value="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}">`;
  });
  const rsa = '[auth.login]\nrsa_required = true\n';

  test.each([
    ['the form', form],
    ['its values', unpacked],
    ['them in a page', page],
  ])('%s: passwords and codes that are typed, asked for or set', async (_, behaviour) => {
    const system = await start({ behaviour, settings: rsa });
    const options = { stdin: `${password}\n${code}\n` };
    await expectSilence(system, login, options);
    await expectSilence(system, [...login, '--format', 'json'], options);
    await expectSilence(system, [...login, '--password', password, '--rsa-token', code]);
    await expectSilence(system, [...login, `--password=${password}`, `--rsa-token=${code}`]);
    await expectSilence(system, login, {
      env: { CRAY_AUTH_LOGIN_PASSWORD: password, CRAY_AUTH_LOGIN_RSA_TOKEN: code },
    });
    await expectSilence(system, ['auth', 'login', '--rsa_token', code, '--password', password], {
      name: 'cray',
      stdin: 'operator\n',
    });
  });

  test('a refresh token', async () => {
    const system = await start({ behaviour: form, expired: true });
    for (const [argv, options] of reads) await expectSilence(system, argv, options);
  });

  test('a token, in what a login prints', async () => {
    const granted = answer('200 OK', JSON.stringify({ access_token: token, refresh_token: refresh }), json);
    const system = await start({ behaviour: granted });
    const shown = await expectSilence(system, [...login, '--password', password, '--format', 'json']);
    expect(shown).toContain('"operator"');
  });
});

describe('what is typed in a wrong place', () => {
  test.each([
    ['a token as the name of its file', ['v2', 'list', '--token', token]],
    ['a web token as the name of its file', ['v2', 'list', '--token', 'eyJhbGciOiJub25lIn0.eyJ4IjoiIn0xxxx.9f3a7c51']],
    ['a long token as the name of its file', ['v2', 'list', '--token', `9f3a7c51${'a1'.repeat(600)}`]],
    ['a password behind a slip', ['auth', 'login', '--pasword', password]],
    ['a password behind a slip and =', ['auth', 'login', `--pasword=${password}`]],
    ['a password in a hostname', ['init', '--no-auth', '--overwrite', '--hostname', 'https://ada:9f3a7c51x@h']],
    ['a password in a hostname that is set', ['config', 'set', 'core', 'hostname=https://ada:9f3a7c51x@h']],
  ])('%s', async (_, argv) => {
    const system = await start({});
    await expectSilence(system, argv);
    await expectSilence(system, [...argv, '--format', 'json', '-vvv']);
    await expectSilence(system, argv, { isTTY: true, columns: 30 });
  });

  test('a token in a variable that names a file', async () => {
    const system = await start({});
    await expectSilence(system, ['v2', 'list', '-vvv'], { env: { CRAY_CREDENTIALS: token } });
    await expectSilence(system, ['config', 'list', '--origin'], { env: { CRAY_CREDENTIALS: `ey${token}.x.y` } });
  });

  test('a token file that is not JSON', async () => {
    const system = await start({});
    await system.write('raw', token);
    await expectSilence(system, ['v2', 'list', '--token', 'raw', '-vvv']);
  });
});

describe('an audit, and its history', () => {
  const node = 'x1000c0s0b0n0';
  const webToken = 'eyJhbGciOiJub25lIn0.eyJ4IjoiIn0xxxx.9f3a7c51';

  test.each([
    ['the token of the login as a name', ['v2', 'sessions', 'delete', token]],
    ['a web token as a name', ['v2', 'sessions', 'delete', webToken]],
    ['a web token within an option', ['v2', 'sessiontemplates', 'update', 'up', `--cfs-configuration=${webToken}`]],
    ['a password in an address', ['v2', 'sessiontemplates', 'delete', 'https://ada:x9f3a7c51@h']],
    [
      'a secret in what is to be changed',
      ['v2', 'components', 'update', node, '--desired-state-bss-token', '9f3a7c51'],
    ],
    ['a secret among kernel parameters', ['v2', 'components', 'update', node, ...kernel('spire_join_token=9f3a7c51')]],
    [
      'a secret in a patch',
      ['v2', 'components', 'updatemany', '--filter-ids', node, '--patch', '{"bss_token":"9f3a7c51"}'],
    ],
  ])('%s', async (_, argv) => {
    const system = await start({ behaviour: echoes['the detail of a problem'] ?? answer('200 OK') });
    const { stderr } = await system.run([...argv, ...withToken], { env: trust });
    expect(stderr).not.toBe('');
    const audit = await readFile(join(system.path, 'audit.jsonl'), 'utf8');
    expect([audit.split('\n').length, leaks(audit)], audit).toEqual([2, []]);
    await expectSilence(system, ['history', '--format', 'json']);
  });
});

function kernel(parameters: string): string[] {
  return ['--desired-state-boot-artifacts-kernel-parameters', parameters];
}

describe('user and password', () => {
  const hostname = (host: string): string => `https://ada-482913:x9f3a7c51@${host}`;

  test('of the hostname are sent nowhere and shown nowhere', async () => {
    const system = await start({ hostname, settings: '[auth.login]\nusername = "operator"\npassword = "x9f3a7c51"\n' });
    for (const words of [
      'auth status',
      'auth logout',
      'config list --origin',
      'config describe',
      'config get core',
      'config get auth',
    ]) {
      await expectSilence(system, words.split(' '));
      await expectSilence(system, [...words.split(' '), '--format', 'json'], { isTTY: true });
    }
    for (const [argv, options] of reads) await expectSilence(system, argv, options);
    await expectSilence(system, ['v2', 'sessions', 'list', '--dry-run', ...withToken]);
    await expectSilence(system, ['config', 'set', 'auth.login', 'rsa_required=true']);
    const names = await readdir(join(system.path, '.config/cray'), { recursive: true });
    expect(leaks(names.join('\n'))).toEqual([]);
  });

  test.each([
    ['of a proxy that is away', 'http://ada-482913:x9f3a7c51@127.0.0.1:1'],
    ['with an @', 'http://ada-482913:x@9f3a7c51@127.0.0.1:1'],
    ['with a slash', 'http://ada-482913:x/9f3a7c51@127.0.0.1:1'],
    ['of what is not a proxy', 'socks5://ada-482913:x9f3a7c51@127.0.0.1:1'],
    ['without a scheme', 'ada-482913:x9f3a7c51@127.0.0.1:1'],
    ['that are encoded', 'http://ada-482913:x%209f3a7c51@127.0.0.1:1'],
  ])('of a proxy, %s', async (_, https_proxy) => {
    const system = await start({});
    for (const [argv, options] of reads.slice(0, 3))
      await expectSilence(system, [...argv, '--retries', '0'], { ...options, env: { https_proxy } });
  });

  test('of a proxy that refuses', async () => {
    const proxy = await startTestProxy(407);
    onTestFinished(() => proxy.close());
    const system = await start({});
    for (const [argv, options] of reads)
      await expectSilence(system, argv, {
        ...options,
        env: { ...options.env, https_proxy: `http://ada-482913:x9f3a7c51@${proxy.url.host}` },
      });
    expect(proxy.requests.length).toBeGreaterThan(0);
  });
});

describe('a program that is started', () => {
  const template = (own: string): object => ({
    name: 'up',
    description: `is ${own}`,
    boot_sets: { compute: { path: 'p', type: 's3', node_list: ['x1000c0s0b0n0'], kernel_parameters: own } },
  });
  const served = echo(
    '200 OK',
    (own, request) => JSON.stringify(/sessiontemplates[ ?]/.test(request) ? [template(own)] : template(own)),
    () => json,
  );
  // What it is started with, and the files that it is to show: in a file that is looked through.
  const words = `sh -c 'echo "$0" "$@" >> "$HOME/started"; cat "$@" >> "$HOME/started"' program`;

  test.each([
    ['an editor', ['sessiontemplates', 'edit', 'up']],
    ['a program that compares', ['sessiontemplates', 'diff', '-f', 'up.yaml']],
  ])('%s is not handed the token that a server gives back, nor the user in the hostname', async (_, argv) => {
    const system = await start({ behaviour: served, hostname: (host) => `https://ada-482913:x9f3a7c51@${host}` });
    await system.write('up.yaml', 'boot_sets: {compute: {path: q, type: s3, node_list: [x1000c0s0b0n0]}}\n');
    const env = { PATH: process.env['PATH'], HOME: system.path, BOS_EDITOR: words, BOS_DIFF: words };
    await expectSilence(system, [...argv, ...withToken, '-vvv'], { isTTY: true, env });
    const started = await system.read('started');
    expect(started).toContain('compute:');
    expect(started).toContain('[redacted]');
  });
});

describe('the looking itself', () => {
  test('finds what is written in other ways', () => {
    expect(leaks(`x ${base64(`abc:${token}`)}`)).toEqual(['9f3a7c51']);
    expect(leaks(encodeURIComponent('a 9f3a7c51').replace('9', '%39'))).toEqual(['9f3a7c51']);
    expect(leaks(Buffer.from(token).toString('hex'))).toEqual(['9f3a7c51']);
    expect(leaks(String.raw`\u0039f3a7c51`)).toEqual(['9f3a7c51']);
  });

  test('a command that is answered has sent the token', async () => {
    const seen: string[] = [];
    const behaviour: Behaviour = (socket, request) => {
      seen.push(sent(request));
      answer('200 OK', '[]', json)(socket, request);
    };
    const system = await start({ behaviour });
    for (const [argv, options] of reads) await expectSilence(system, argv, options);
    expect(seen).toEqual(Array.from(seen, () => token));
    expect(seen.length).toBeGreaterThanOrEqual(reads.length);
    expect(await system.read(shared.active)).toBe('default');
  });
});
