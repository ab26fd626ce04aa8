// Prints what waiting for the boot of 10,000 nodes takes: requests, and the most memory; where few nodes fail, and where all
// do. Asserts nothing: machines differ.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const nodes = 10_000;
const failRates = [0, 0.01, 1];
const program = fileURLToPath(new URL('../../bin/bos.js', import.meta.url));

interface Sandbox {
  readonly process: ChildProcess;
  readonly env: NodeJS.ProcessEnv;
  /** Lines such as `GET /apis/bos/v2/sessions 200`. */
  readonly log: () => readonly string[];
}

async function startSandbox(failRate: number): Promise<Sandbox> {
  const options = ['--nodes', String(nodes), '--port', '0', '--speed', '30', '--fail-rate', String(failRate), '--log'];
  const child = spawn(process.execPath, [program, 'sandbox', 'start', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const requests: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => requests.push(...chunk.toString().split('\n').filter(Boolean)));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const folder = /CRAY_CONFIG_DIR=(\S+)/.exec(line.toString())?.[1] ?? '';
  return { process: child, env: { ...process.env, CRAY_CONFIG_DIR: folder }, log: () => requests.splice(0) };
}

/** The most memory that the process has held, in MB, as last seen. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(process.execPath, [program, 'v2', ...args], { env, stdio: 'ignore' });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, readPeak(child.pid));
  }, 5);
  await once(child, 'exit');
  clearInterval(watch);
  return megabytes;
}

function readPeak(pid: number | undefined): number {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    return Number(peak) / 1024;
  } catch {
    return 0;
  }
}

console.log('failing   seconds   status   record   pages of nodes   MB');
for (const failRate of failRates) {
  const sandbox = await startSandbox(failRate);
  await run(['options', 'update', '--default-retry-policy', '1'], sandbox.env);
  sandbox.log();
  const started = performance.now();
  const create = ['sessions', 'create', '--template-name', 'compute', '--operation', 'boot', '--name', 'all'];
  const megabytes = await run([...create, '--wait', '--format', 'json'], sandbox.env);
  const seconds = (performance.now() - started) / 1000;
  const requests = sandbox.log();
  const count = (pattern: RegExp): string => String(requests.filter((line) => pattern.test(line)).length);
  const columns = [
    `${failRate * 100} %`.padStart(7),
    seconds.toFixed(1).padStart(10),
    count(/\/status /).padStart(9),
    count(/sessions\/all /).padStart(9),
    count(/\/components/).padStart(17),
    megabytes.toFixed(0).padStart(5),
  ];
  console.log(columns.join(''));
  sandbox.process.kill();
  await once(sandbox.process, 'exit');
}
