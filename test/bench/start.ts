// Prints how long commands of the one binary and of bin/bos.js take, beside an empty Node program and curl, and what memory
// they take at most. Asserts nothing: machines differ. Runs after `npm run build:binary`.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';

const rounds = 40;
const pathTo = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const program = pathTo(`../../dist/bos-${process.platform}-${process.arch}`);
const certificate = pathTo('../support/tls/server.pem');

interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

interface Server {
  readonly origin: string;
  readonly process: ChildProcess;
}

/** A server in a process of its own, so that it does not wait for us. */
async function startServer(scheme: 'http' | 'https'): Promise<Server> {
  const sessions = Array.from({ length: 3 }, (_, index) => ({
    name: `session-${index}`,
    operation: 'boot',
    template_name: 'compute',
    limit: '',
    stage: false,
    components: 'x1000c0s0b0n0',
    status: { status: 'complete', start_time: '2024-03-01T08:00:00', end_time: '2024-03-01T08:05:00', error: null },
  }));
  const code = `const [, body, cert, key] = process.argv;
  const { readFileSync } = require('node:fs');
  const pair = cert ? { cert: readFileSync(cert), key: readFileSync(key) } : {};
  const server = require('node:${scheme}').createServer(pair, (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    if (request.method === 'GET') response.end(body);
    else request.pipe(response);
  }).listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const pair = scheme === 'https' ? [certificate, certificate.replace(/pem$/, 'key')] : [];
  const child = spawn(process.execPath, ['-e', code, JSON.stringify(sessions), ...pair], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { origin: `${scheme}://127.0.0.1:${port.toString().trim()}`, process: child };
}

/** The lines of the table. `folder` is the home of every command. */
function listContenders(folder: string, http: string, https: string): Contender[] {
  writeFileSync(join(folder, 'empty.cjs'), '');
  writeFileSync(join(folder, 'template.json'), JSON.stringify(template));
  for (const origin of [http, https]) {
    writeFileSync(join(folder, `${new URL(origin).protocol}toml`), `[core]\nhostname = "${origin}"\n`);
  }
  const bos = (words: string, origin = http): Contender => ({
    name: `bos ${words}`,
    command: program,
    args: words.split(' '),
    env: { CRAY_CONFIG: join(folder, `${new URL(origin).protocol}toml`) },
  });
  const unbundled = (words: string): Contender => ({
    ...bos(words),
    name: `node bin/bos.js ${words}`,
    command: process.execPath,
    args: [pathTo('../../bin/bos.js'), ...words.split(' ')],
  });
  const curl = { name: 'curl GET', command: 'curl', args: ['-s', `${http}/apis/bos/v2/sessions`] };
  return [
    { name: 'empty program', command: process.execPath, args: ['empty.cjs'] },
    ...(spawnSync('curl', ['--version']).status === 0 ? [curl] : []),
    bos('--version'),
    bos('--help'),
    bos('v2 sessions create --help'),
    bos('__complete v2 se'),
    bos('v2 sessions list --format json'),
    bos('v2 sessions list --format table'),
    ...writeAuthorities(folder).map(([name, value]): Contender => ({
      ...bos('v2 sessions list --format json', https),
      name: `bos v2 sessions list over https, ${name}`,
      env: { CRAY_CONFIG: join(folder, 'https:toml'), [name]: value },
    })),
    bos('v2 sessiontemplates create compute --file template.json'),
    unbundled('--version'),
    unbundled('--help'),
    unbundled('v2 sessions create --help'),
    unbundled('v2 sessions list --format json'),
    unbundled('v2 sessions list --format table'),
  ];
}

/**
 * The authority of the server among those that a system has, in the three forms that it may have -> the variable that names each.
 * No hashed folder where there is no `openssl`.
 */
function writeAuthorities(folder: string): [name: string, path: string][] {
  const hashed = join(folder, 'authorities');
  mkdirSync(hashed);
  for (const [index, text] of rootCertificates.entries()) writeFileSync(join(hashed, `${index}.pem`), `${text}\n`);
  copyFileSync(certificate, join(hashed, 'server.pem'));
  writeFileSync(join(folder, 'bundle.pem'), [...rootCertificates, readFileSync(certificate, 'utf8')].join('\n'));
  return [
    ['CRAY_CACERT', certificate],
    ['SSL_CERT_FILE', join(folder, 'bundle.pem')],
    ...(spawnSync('openssl', ['rehash', hashed]).status === 0 ? [['SSL_CERT_DIR', hashed] as [string, string]] : []),
  ];
}

const template = {
  boot_sets: {
    compute: { path: 's3://boot-images/image/manifest.json', type: 's3', node_list: ['x1000c0s0b0n0'] },
  },
};

/** Milliseconds that one run takes. */
function time({ name, command, args, env }: Contender, common: NodeJS.ProcessEnv, cwd: string): number {
  const started = process.hrtime.bigint();
  const { status, error } = spawnSync(command, args, {
    cwd,
    env: { ...common, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const elapsed = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`${name} ended with ${status ?? error}.`);
  return elapsed;
}

/** The most memory that one run held, in MB, as last seen before its end; nothing where the system does not tell. */
async function watchMemory({ command, args, env }: Contender, common: NodeJS.ProcessEnv, cwd: string): Promise<number> {
  const child = spawn(command, args, { cwd, env: { ...common, ...env }, stdio: 'ignore' });
  let most = NaN;
  for (;;) {
    const kilobytes = readPeak(child.pid);
    if (kilobytes === undefined) break;
    most = kilobytes / 1024;
  }
  await once(child, 'exit');
  return most;
}

function readPeak(pid: number | undefined): number | undefined {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
}

/** The times of each, over rounds that go through all of them in turn, so that a busy moment hits all alike. */
function measure(contenders: Contender[], common: NodeJS.ProcessEnv, cwd: string): Map<Contender, number[]> {
  const times = new Map(contenders.map((contender) => [contender, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [contender, taken] of times) taken.push(time(contender, common, cwd));
  }
  for (const taken of times.values()) taken.sort((one, other) => one - other);
  return times;
}

async function print(times: Map<Contender, number[]>, common: NodeJS.ProcessEnv, cwd: string): Promise<void> {
  const [empty = []] = times.values();
  const width = Math.max(...[...times.keys()].map(({ name }) => name.length));
  console.log(`${rounds} rounds, Node ${process.versions.node}; ms, and times those of the empty program\n`);
  console.log(`${'command'.padEnd(width)}   least ratio  median ratio  peak MB`);
  for (const [contender, taken] of times) {
    const cells = [0, Math.floor(rounds / 2)].map((place) => {
      const [ms = NaN, floor = NaN] = [taken[place], empty[place]];
      return `${ms.toFixed(1).padStart(7)} ${(ms / floor).toFixed(2).padStart(5)}`;
    });
    const memory = (await watchMemory(contender, common, cwd)).toFixed(0).padStart(8);
    console.log(`${contender.name.padEnd(width)} ${cells.join(' ')} ${memory}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bos-bench-'));
const [http, https] = await Promise.all([startServer('http'), startServer('https')]);
try {
  const common = { PATH: process.env.PATH, HOME: folder, NO_PROXY: '*' };
  const contenders = listContenders(folder, http.origin, https.origin);
  await print(measure(contenders, common, folder), common, folder);
} finally {
  http.process.kill();
  https.process.kill();
  rmSync(folder, { recursive: true });
}
