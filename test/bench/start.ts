// Prints how long commands take to start, beside an empty Node program and curl. Asserts nothing: machines differ.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = 25;
const program = fileURLToPath(new URL('../../bin/bos.js', import.meta.url));

interface Contender {
  name: string;
  command: string;
  args: string[];
}

/** A server in a process of its own, so that it does not wait for us. Ends with its port and how to end it. */
async function startServer(): Promise<{ port: string; stop: () => void }> {
  const sessions = Array.from({ length: 3 }, (_, index) => ({
    name: `session-${index}`,
    operation: 'boot',
    template_name: 'compute',
    limit: '',
    stage: false,
    components: 'x1000c0s0b0n0',
    status: { status: 'complete', start_time: '2024-03-01T08:00:00', end_time: '2024-03-01T08:05:00', error: null },
  }));
  const code = `const server = require('node:http').createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(${JSON.stringify(JSON.stringify(sessions))});
  }).listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { port: port.toString().trim(), stop: () => child.kill() };
}

function listContenders(folder: string, port: string): Contender[] {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const bos = (words: string): Contender => ({
    name: `bos ${words}`,
    command: process.execPath,
    args: [program, ...words.split(' ')],
  });
  const curl = { name: 'curl GET', command: 'curl', args: ['-s', `http://127.0.0.1:${port}/apis/bos/v2/sessions`] };
  return [
    { name: 'empty program', command: process.execPath, args: [empty] },
    ...(spawnSync('curl', ['--version']).status === 0 ? [curl] : []),
    bos('--version'),
    bos('--help'),
    bos('v2 sessions create --help'),
    bos('v2 sessions list --format json'),
    bos('v2 sessions list --format table'),
  ];
}

/** Milliseconds that one run takes. */
function time({ name, command, args }: Contender, env: NodeJS.ProcessEnv): number {
  const started = process.hrtime.bigint();
  const { status, error } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const elapsed = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`${name} ended with ${status ?? error}.`);
  return elapsed;
}

/** The least time of each, over rounds that go through all of them in turn, so that a busy moment hits all alike. */
function measure(contenders: Contender[], env: NodeJS.ProcessEnv): Map<string, number> {
  const least = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      least.set(contender.name, Math.min(least.get(contender.name) ?? Infinity, time(contender, env)));
    }
  }
  return least;
}

function print(least: Map<string, number>): void {
  const empty = least.get('empty program') ?? NaN;
  const width = Math.max(...[...least.keys()].map((name) => name.length));
  console.log(`Least of ${rounds} rounds, Node ${process.versions.node}\n`);
  console.log(`${'command'.padEnd(width)}  ${'ms'.padStart(7)}  ratio`);
  for (const [name, ms] of least) {
    console.log(`${name.padEnd(width)}  ${ms.toFixed(1).padStart(7)}  ${(ms / empty).toFixed(2).padStart(5)}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bos-bench-'));
const server = await startServer();
try {
  const configuration = join(folder, 'bench.toml');
  writeFileSync(configuration, `[core]\nhostname = "http://127.0.0.1:${server.port}"\n`);
  const env = { PATH: process.env.PATH, HOME: folder, CRAY_CONFIG: configuration, NO_PROXY: '*' };
  print(measure(listContenders(folder, server.port), env));
} finally {
  server.stop();
  rmSync(folder, { recursive: true });
}
