// Prints how a sandbox of 10,000 nodes does: a list of all of them beside a plain server that sends the same bytes, and
// boots of all of them at full speed with the memory that they take. Asserts nothing: machines differ.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const nodes = 10_000;
const rounds = 25;
const boots = 6;
const program = fileURLToPath(new URL('../../bin/bos.js', import.meta.url));

interface Server {
  readonly url: string;
  readonly process: ChildProcess;
}

async function startSandbox(): Promise<Server> {
  const args = [program, 'sandbox', 'start', '--nodes', String(nodes), '--port', '0', '--speed', '10000'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: /# (\S+)/.exec(line.toString())?.[1] ?? '', process: child };
}

/** A server in a process of its own that sends the bytes of a file, whatever it is asked for. */
async function startPlainServer(file: string): Promise<Server> {
  const code = `const body = require('node:fs').readFileSync(process.argv[1]);
  const server = require('node:http').createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  }).listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ['-e', code, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: `http://127.0.0.1:${port.toString().trim()}`, process: child };
}

async function send(url: string, method = 'GET', body?: object): Promise<Buffer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

/** Both in turns, so that what else the machine does falls on both. The first time is one of its own. */
async function compareLists(sandbox: string, plain: string): Promise<void> {
  const times = { sandbox: [] as number[], plain: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.sandbox.push(await time(() => send(`${sandbox}/apis/bos/v2/components`)));
    times.plain.push(await time(() => send(plain)));
  }
  const [ours, theirs] = [median(times.sandbox), median(times.plain)];
  console.log(`list of ${nodes} components, median of ${rounds}:`);
  console.log(
    `  sandbox ${ours.toFixed(1)} ms, plain server ${theirs.toFixed(1)} ms, ratio ${(ours / theirs).toFixed(2)}`,
  );
}

async function timeBoots({ url, process: { pid } }: Server): Promise<void> {
  const root = `${url}/apis/bos/v2`;
  await send(`${root}/sessiontemplates/all`, 'PUT', {
    boot_sets: {
      all: {
        path: 's3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json',
        type: 's3',
        node_roles_groups: ['Compute', 'Application'],
      },
    },
    cfs: { configuration: 'all-config' },
  });
  console.log(`boots of ${nodes} nodes at full speed:`);
  for (let boot = 1; boot <= boots; boot += 1) {
    const name = `boot-${boot}`;
    const taken = await time(async () => {
      await send(`${root}/sessions`, 'POST', { name, operation: boot === 1 ? 'boot' : 'reboot', template_name: 'all' });
      while (!(await isComplete(`${root}/sessions/${name}`))) continue;
    });
    const { percent_successful } = JSON.parse(String(await send(`${root}/sessions/${name}/status`))) as Record<
      string,
      number
    >;
    console.log(`  ${name}: ${(taken / 1000).toFixed(2)} s, ${percent_successful} % successful, ${readMemory(pid)}`);
  }
}

async function isComplete(url: string): Promise<boolean> {
  const session = JSON.parse(String(await send(url))) as { status: { status: string } };
  return session.status.status === 'complete';
}

/** Where the system tells. */
function readMemory(pid: number | undefined): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)} MB`;
  } catch {
    return 'memory unknown';
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}

const folder = mkdtempSync(join(tmpdir(), 'bos-bench-'));
const sandbox = await startSandbox();
try {
  const file = join(folder, 'components.json');
  writeFileSync(file, await send(`${sandbox.url}/apis/bos/v2/components`));
  const plain = await startPlainServer(file);
  await compareLists(sandbox.url, plain.url);
  plain.process.kill();
  await timeBoots(sandbox);
} finally {
  sandbox.process.kill();
  rmSync(folder, { recursive: true, force: true });
}
