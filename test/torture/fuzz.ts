import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { exitCodes } from '../../src/errors/exit.js';
import { run } from '../../src/main.js';
import { shared } from '../support/home.js';
import { steppedClock } from '../support/stepped-clock.js';
import { testIo, type TestIo } from '../support/test-io.js';
import { fuzzCases, type FuzzCase } from './fuzz-cases.js';
import { startManglingServer } from './mangling-server.js';
import { makeRandom, type Random } from './random.js';

/** What came of runs with bad input. */
export interface FuzzFigures {
  /** Runs by kind of input. */
  readonly runs: Readonly<Record<string, number>>;
  /** How often each exit status came. */
  readonly statuses: Readonly<Record<number, number>>;
  /** What must not be: a crash, a stack, a hang, more than one error, a file half changed. */
  readonly wrong: readonly string[];
}

/** Runs that last longer hang: real milliseconds. */
const patienceMs = 20_000;

/** What would go on for ever is ended after so many waits of its clock. */
const longestWaits = 60;

/** Runs the program with bad input of every kind in turn, until the time is over. */
export async function fuzz(milliseconds: number, seed: number): Promise<FuzzFigures> {
  const random = makeRandom(seed);
  const server = await startManglingServer(random);
  const kinds = Object.keys(fuzzCases);
  const runs = Object.fromEntries(kinds.map((kind) => [kind, 0]));
  const statuses: Record<number, number> = {};
  const wrong: string[] = [];
  const endMs = performance.now() + milliseconds;
  await seedServer(server.url);
  try {
    for (let number = 0; performance.now() < endMs; number += 1) {
      const kind = kinds[number % kinds.length] ?? '';
      const made = fuzzCases[kind]?.(random, server.url);
      if (made === undefined) continue;
      server.setRate(made.answerRate);
      const { status, fault } = await runCase(made, random);
      server.setRate(0);
      runs[kind] = (runs[kind] ?? 0) + 1;
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (fault !== undefined) wrong.push(`${fault} (seed ${seed}, run ${number}, ${kind}): ${describe(made)}`);
    }
    return { runs, statuses, wrong };
  } finally {
    await server.close();
  }
}

async function seedServer(url: string): Promise<void> {
  const body = JSON.stringify({ name: 'first-boot', template_name: 'compute', operation: 'boot' });
  const headers = { 'content-type': 'application/json' };
  await (await fetch(`${url}/apis/bos/v2/sessions`, { method: 'POST', headers, body })).text();
}

async function runCase(made: FuzzCase, random: Random): Promise<{ status: number; fault: string | undefined }> {
  const home = await mkdtemp(join(tmpdir(), 'bos-fuzz-'));
  const abort = new AbortController();
  try {
    await writeFiles(home, made.files);
    const name = random.fraction() < 0.2 ? 'cray' : 'bos';
    // The reference has what is of BOS in a group of its own.
    const argv = name === 'bos' || /^(config|auth|init)$/.test(made.argv[0] ?? '') ? made.argv : ['bos', ...made.argv];
    const io = testIo({
      name,
      cwd: home,
      home,
      isTTY: random.fraction() < 0.2,
      clock: endingClock(abort),
      signal: abort.signal,
    });
    const hung = delay(patienceMs, -1, { signal: abort.signal }).catch(() => new Promise<number>(() => undefined));
    const status = await Promise.race([run(argv, io).catch((error: unknown) => String(error)), hung]);
    if (typeof status === 'string') return { status: -2, fault: `it threw: ${status}` };
    return { status, fault: findFault(status, argv, io) ?? (await findDamage(home, made, status, io.stderr.text)) };
  } finally {
    abort.abort('SIGINT');
    await rm(home, { recursive: true, force: true });
  }
}

/** A stepped clock that presses Ctrl-C at last. */
function endingClock(abort: AbortController): ReturnType<typeof steppedClock> {
  const clock = steppedClock();
  return {
    ...clock,
    async sleep(milliseconds, signal) {
      if (clock.slept.length >= longestWaits) abort.abort('SIGINT');
      await clock.sleep(milliseconds, signal);
    },
  };
}

async function writeFiles(home: string, files: FuzzCase['files']): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), text);
  }
}

const known = new Set([0, 10, ...Object.values(exitCodes).flatMap(({ bos, cray }) => [bos, cray])]);

function findFault(status: number, argv: readonly string[], { name, stdout, stderr }: TestIo): string | undefined {
  if (status === -1) return 'it hangs';
  if (!known.has(status)) return `status ${status}`;
  if (/unforeseen fault|a bug in bos/i.test(stderr.text)) return `a bug: ${stderr.text}`;
  if (/^\s+at .*:\d+:\d+|node:internal|Maximum call stack/m.test(stdout.text + stderr.text))
    return `a stack: ${stderr.text}`;
  const errors = stderr.text.match(/^(?:error: |\{"error": |Error: )/gm)?.length ?? 0;
  // Each of several files of scripts is converted for itself.
  if (errors > 1 && !argv.includes('scripts')) return `${errors} errors: ${stderr.text}`;
  // A warning that no node was meant, or a report of what cannot be converted, says why as an error does; silence does not. Who ends a
  // list that is watched knows why.
  const isSaid = stderr.text.includes('nothing was changed') || (argv[0] === 'auth' && stdout.text !== '');
  const isEnded = status === 130 && argv.includes('--watch');
  if (errors === 0 && name === 'bos' && !isSaid && !isEnded && ![0, 1, 9, 10].includes(status))
    return `no error for status ${status}: ${JSON.stringify(stderr.text)}`;
  return undefined;
}

/** A configuration is as it was when the command failed. */
async function findDamage(
  home: string,
  { files }: FuzzCase,
  status: number,
  said: string,
): Promise<string | undefined> {
  const text = await readFile(join(home, shared.default), 'utf8').catch(() => undefined);
  const was = Buffer.from(files[shared.default] ?? '').toString();
  return status !== 0 && text !== was && !said.includes('It was done')
    ? `the configuration was changed by a command that failed: ${text}`
    : undefined;
}

function describe({ argv, files }: FuzzCase): string {
  const shown = Object.entries(files).filter(([name]) => argv.includes(name) || name.includes('/'));
  return JSON.stringify({ argv, files: Object.fromEntries(shown) });
}
