import { readdir, readFile, rm, mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FileError } from '../../src/errors/input.js';
import { run } from '../../src/main.js';
import { startSandbox } from '../../src/sandbox/server.js';
import { createState } from '../../src/sandbox/state.js';
import { makeWorld } from '../../src/sandbox/world.js';
import type { Output } from '../../src/util/io.js';
import { startMs, steadyPace } from '../sandbox/support.js';
import { steppedClock } from '../support/stepped-clock.js';
import { testIo } from '../support/test-io.js';
import { failFiles } from './failing-files.js';
import { startFaultyProxy } from './faulty-proxy.js';
import { failingCommands, failingHome } from './failing-commands.js';

/** Which call fails: of files, a request that is reset, a write to an output, a clock that is set back by a day. */
const kinds = ['file', 'request', 'response', 'stdout', 'stderr', 'clock'] as const;

type Kind = (typeof kinds)[number];

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The files of the home folder afterwards, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** How many calls of each kind there were. */
  readonly calls: Readonly<Record<Kind, number>>;
  readonly failed: string | undefined;
}

export interface FailingFigures {
  readonly commands: number;
  /** Runs in which a call failed. */
  readonly injected: number;
  /** Of these, the runs that did their work all the same. */
  readonly unharmed: number;
  readonly wrong: readonly string[];
}

/** Lets each call of each command fail once; of a stride of n only every n-th is tried. */
export async function failCalls(stride: number): Promise<FailingFigures> {
  const wrong: string[] = [];
  let [injected, unharmed, seen] = [0, 0, 0];
  for (const line of failingCommands) {
    const usual = await runOnce(line, 'file', 0);
    if (usual.status !== 0) wrong.push(`${line} fails without a fault: ${usual.stderr}`);
    for (const kind of kinds) {
      for (let call = 1; call <= usual.calls[kind]; call += 1) {
        seen += 1;
        if (seen % stride !== 0) continue;
        const ended = await runOnce(line, kind, call);
        injected += 1;
        if (ended.status === 0) unharmed += 1;
        const fault = findFault(kind, ended, usual);
        if (fault !== undefined)
          wrong.push(
            `${fault}: ${line}, ${kind} ${call} (${ended.failed ?? ''}), status ${ended.status}: ${ended.stderr}`,
          );
      }
    }
  }
  return { commands: failingCommands.length, injected, unharmed, wrong };
}

async function runOnce(line: string, kind: Kind, failing: number): Promise<Ended> {
  const clock = steppedClock(startMs);
  const world = makeWorld(4, steadyPace);
  const saved = { state: createState(world, startMs), atMs: startMs };
  const sandbox = await startSandbox({ world, port: 0, speed: 1, clock, paused: true, saved });
  let requests = 0;
  const proxy = await startFaultyProxy(sandbox.url, () => {
    requests += 1;
    const isHit = requests === failing && (kind === 'request' || kind === 'response');
    return isHit ? { manner: 'reset', passedOn: kind === 'request' ? 'never' : 'before' } : undefined;
  });
  const home = await mkdtemp(join(tmpdir(), 'bos-calls-'));
  for (const [name, text] of Object.entries(failingHome(proxy.url))) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), text);
  }
  const io = testIo({ cwd: home, home, clock });
  const written = { stdout: 0, stderr: 0 };
  let looks = 0;
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTTY: false,
    columns: 80,
    rows: 24,
    write(text) {
      written[name] += 1;
      const isHit = kind === name && written[name] === failing;
      return isHit ? Promise.reject(new FileError('The output cannot be written: full.')) : io[name].write(text);
    },
  });
  const now = (): number => {
    looks += 1;
    return kind === 'clock' && failing > 0 && looks >= failing ? clock.now() - 86_400_000 : clock.now();
  };
  const failingIo = { ...io, stdout: output('stdout'), stderr: output('stderr'), clock: { ...clock, now } };
  const files = failFiles(home, kind === 'file' ? failing : 0);
  try {
    const status = await run(line.split(' '), failingIo).finally(() => {
      files.restore();
    });
    const counts = { file: files.count, request: requests, response: requests, ...written, clock: looks };
    return {
      status,
      stdout: hideNames(io.stdout.text),
      stderr: io.stderr.text,
      files: await readAll(home),
      calls: counts,
      failed: files.failed?.replace(home, ''),
    };
  } finally {
    await proxy.close();
    await sandbox.close();
    await rm(home, { recursive: true });
  }
}

async function readAll(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(folder.length + 1), hideNames(await readFile(path, 'latin1')));
  }
  return found;
}

function findFault(kind: Kind, ended: Ended, usual: Ended): string | undefined {
  const { status, stderr } = ended;
  if (/unforeseen fault|^\s+at .*:\d+:\d+/m.test(stderr)) return 'a bug';
  const errors = stderr.match(/^(?:error: |\{"error": )/gm)?.length ?? 0;
  if (kind === 'stderr' && status !== 0) return 'a warning that is lost ends the command';
  if (kind === 'stdout' && status === 0) return 'a result that is lost counts as a success';
  if (errors !== (status === 0 ? 0 : 1)) return `${errors} errors`;
  if (status === 0 && ended.stdout !== usual.stdout) return `another result: ${ended.stdout}`;
  return findDamage(ended, usual);
}

/** Port and folder are others in each run. */
function hideNames(text: string): string {
  return text.replace(/127\.0\.0\.1:\d+/g, 'HOST').replace(/\/\S*\/bos-calls-\w+/g, 'HOME');
}

/** Each file is as it was, or as it is after a run without a fault; nothing else is there. */
function findDamage({ files, failed = '' }: Ended, usual: Ended): string | undefined {
  const before = new Map(Object.entries(failingHome('http://HOST')));
  // What cannot be removed stays, and so does a lock whose owner cannot be read.
  const mayStay = /^rm |^readFile .*\.lock$/.test(failed);
  for (const [name, text] of files) {
    if (text === before.get(name) || text === usual.files.get(name)) continue;
    if (before.has(name) || usual.files.has(name)) return `${name} is half written`;
    if (!mayStay) return `${name} is left over`;
  }
  const lost = [...before.keys()].find((name) => !files.has(name) && usual.files.has(name));
  return lost === undefined ? undefined : `${lost} is gone`;
}
