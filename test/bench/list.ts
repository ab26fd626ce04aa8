// Prints how long lists of components of three sizes take in each format, and the most memory, beside other ways to the same
// bytes. Asserts nothing: machines differ. Takes the one binary where it was built, else dist.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sizes = [1_000, 10_000, 100_000];
const rounds = Number(process.argv[2] ?? 5);
const formats = ['json', 'jsonl', 'table', 'csv', 'toml', 'yaml'];
const binary = pathTo(`../../dist/bos-${process.platform}-${process.arch}`);
const bos = existsSync(binary) ? [binary] : [process.execPath, pathTo('../../bin/bos.js')];

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
}

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

function pathTo(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

const parameters = `console=ttyS0,115200 bad_page=panic crashkernel=340M hugepagelist=2m-2g intel_iommu=off
intel_pstate=disable iommu=pt ip=dhcp numa_interleave_omit=headless numa_zonelist_order=node oops=panic
pageblock_order=14 pcie_ports=native printk.synchronous=y rd.neednet=1 rd.retry=10 rd.shell turbo_boost_limit=999
spire_join_token=\${SPIRE_JOIN_TOKEN} root=craycps-s3:s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/rootfs`;

/** A component with the fields and sizes of those that the reference was measured with: 2.1 kB. */
function component(index: number): object {
  const id = (part: number): string =>
    `${(index * 8 + part).toString(16).padStart(8, '0')}-4be0-4cf2-9d3a-1fbb5e3cb3a4`;
  const image = `s3://boot-images/${id(0)}`;
  const artifacts = {
    initrd: `${image}/initrd`,
    kernel: `${image}/kernel`,
    kernel_parameters: parameters.replaceAll('\n', ' '),
  };
  const last_updated = '2024-03-01T20:31:01Z';
  const chassis = (Math.floor(index / 64) % 4) * 2;
  const slot = `c${chassis}s${Math.floor(index / 8) % 8}b${Math.floor(index / 2) % 2}n${index % 2}`;
  return {
    actual_state: {
      boot_artifacts: { ...artifacts, timestamp: last_updated },
      bss_token: id(1),
      last_updated: '2024-03-01T20:31:02Z',
    },
    desired_state: { boot_artifacts: artifacts, bss_token: id(2), configuration: 'compute-23.4.0', last_updated },
    enabled: index % 3 > 0,
    error:
      index % 7 > 0
        ? ''
        : 'The retry limit has been hit for this component, but no services have reported specific errors',
    event_stats: { power_off_forceful_attempts: 0, power_off_graceful_attempts: index % 2, power_on_attempts: 1 },
    id: `x${1000 + Math.floor(index / 256)}${slot}`,
    last_action: { action: 'powering_on', failed: false, last_updated },
    retry_policy: 3,
    session: id(3),
    staged_state: {
      boot_artifacts: { initrd: '', kernel: '', kernel_parameters: '' },
      configuration: '',
      last_updated,
      session: '',
    },
    status: { phase: '', status: 'stable', status_override: '' },
  };
}

/** Spaces behind colons and commas, as the servers write. */
function writeList(file: string, count: number): void {
  const descriptor = openSync(file, 'w');
  for (let index = 0; index < count; index += 1) {
    const lines = JSON.stringify(component(index), null, 1);
    writeSync(descriptor, `${index === 0 ? '[' : ', '}${lines.replace(/,\n */g, ', ').replace(/\n */g, '')}`);
  }
  writeSync(descriptor, ']');
  closeSync(descriptor);
}

/** A server in a process of its own that sends a file, whatever it is asked for: one that knows no pages. */
async function startServer(file: string): Promise<{ origin: string; process: ChildProcess }> {
  const code = `const body = require('node:fs').readFileSync(process.argv[1]);
  const server = require('node:http').createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  }).listen(0, '127.0.0.1', () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ['-e', code, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { origin: `http://127.0.0.1:${port.toString().trim()}`, process: child };
}

function listContenders(origin: string): Contender[] {
  const url = `${origin}/apis/bos/v2/components`;
  const whole = `fetch('${url}').then((answer) => answer.json())
    .then((list) => require('node:fs').writeSync(1, JSON.stringify(list, null, 2)))`;
  const hasJq = spawnSync('jq', ['--version']).status === 0;
  return [
    { name: 'curl', command: ['curl', '-s', '-o', '/dev/null', url] },
    { name: 'node', command: [process.execPath, '-e', whole] },
    ...(hasJq ? [{ name: 'jq', command: ['sh', '-c', `curl -s ${url} | jq .`] }] : []),
    ...formats.map((format) => ({
      name: `bos ${format}`,
      command: [...bos, 'v2', 'components', 'list', '--format', format],
    })),
  ];
}

/** One run, with its output thrown away. The memory is that of the largest of its processes, as last seen. */
async function measure({ name, command }: Contender, env: NodeJS.ProcessEnv): Promise<Run> {
  const [program = '', ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, readPeak(child.pid));
  }, 5);
  const [status] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  if (status !== 0) throw new Error(`${name} ended with ${status}.`);
  return { seconds, megabytes };
}

/** The most memory that a process and its children have held, in MB; 0 where the system does not tell. */
function readPeak(pid: number | undefined): number {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return Math.max(Number(peak) / 1024, ...children.map((child) => readPeak(Number(child))));
  } catch {
    return 0;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bos-bench-'));
const minima = new Map<string, number>();
try {
  for (const size of sizes) {
    const file = join(folder, `${size}.json`);
    writeList(file, size);
    const server = await startServer(file);
    const settings = join(folder, 'settings.toml');
    writeFileSync(settings, `[core]\nhostname = "${server.origin}"\n`);
    const env = { PATH: process.env['PATH'], HOME: folder, CRAY_CONFIG: settings };
    const contenders = listContenders(server.origin);
    const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
    // In turns, so that what else the machine does falls on all.
    for (let round = 0; round < rounds; round += 1) {
      for (const contender of contenders) runs.get(contender.name)?.push(await measure(contender, env));
    }
    server.process.kill();
    const least = (name: string): number => Math.min(...(runs.get(name) ?? []).map((run) => run.seconds));
    console.log(`\n${size.toLocaleString('en')} components\n  seconds  × node       MB`);
    for (const [name, measured] of runs) {
      const seconds = least(name);
      const megabytes = Math.max(...measured.map((run) => run.megabytes));
      const before = minima.get(name);
      minima.set(name, seconds);
      const ratio = (seconds / least('node')).toFixed(2);
      const growth = before === undefined ? '' : `   × ${(seconds / before).toFixed(1)} of the size before`;
      console.log(
        `  ${seconds.toFixed(3).padStart(7)} ${ratio.padStart(7)} ${megabytes.toFixed(0).padStart(8)}  ${name}${growth}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
