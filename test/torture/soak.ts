import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/main.js';
import type { ReleaseName } from '../../src/sandbox/release.js';
import { startSandbox } from '../../src/sandbox/server.js';
import { createState, type State } from '../../src/sandbox/state.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { startMs, steadyPace } from '../sandbox/support.js';
import { shared } from '../support/home.js';
import { steppedClock } from '../support/stepped-clock.js';
import { testIo } from '../support/test-io.js';
import { manners, moments, startFaultyProxy, type PassedOn, type ProxyFault } from './faulty-proxy.js';
import { makeRandom, type Random } from './random.js';
import { soakWrites, soakWritesOfCray, soakWritesOfV1, templateFile, type SoakWrite } from './soak-writes.js';

/** What the writes came to, by what the sandbox has stored. */
export interface SoakFigures {
  readonly writes: number;
  readonly requests: number;
  readonly faults: number;
  /** Reported as done, and done. */
  readonly done: number;
  /** Of these, those whose first answer was spoilt: looked up, or sent again. */
  readonly mended: number;
  /** Reported as not known, or as looked at and not found. */
  readonly unknown: number;
  /** Reported as failed, and not done. */
  readonly failed: number;
  /** Sent as cray, which says nothing of their fate: none was done twice. */
  readonly asCray: number;
  /** What must not be: done twice, reported as done and not done, done and reported as failed, or told badly. */
  readonly wrong: readonly string[];
}

/** Share of the requests that meet a fault. */
const faultRate = 0.4;

/** How long a silent server is waited for: real time. */
const timeout = '150ms';

/**
 * Sends so many writes, to a service of a release, through a proxy that breaks what it can, one after the other. The same seed gives the
 * same faults.
 */
export async function soak(writes: number, seed: number, release: ReleaseName): Promise<SoakFigures> {
  const random = makeRandom(seed);
  const clock = steppedClock(startMs);
  const world = { ...makeWorld(4, steadyPace), release };
  const kinds = kindsOf[release];
  let state: State = createState(world, startMs);
  const sandbox = await startSandbox({
    world,
    port: 0,
    speed: 1,
    clock,
    // Nothing but the writes changes anything.
    paused: true,
    saved: { state, atMs: startMs },
    save: (saved) => {
      state = saved.state;
      return Promise.resolve();
    },
  });
  const proxy = await startFaultyProxy(sandbox.url, () => drawFault(random));
  const home = await makeHome(proxy.url);
  const total = { done: 0, mended: 0, unknown: 0, failed: 0, asCray: 0 };
  const wrong: string[] = [];
  const makeUniqueName = countNames();
  try {
    for (let number = 1; number <= writes; number += 1) {
      const write = random.pick(kinds)(number, random);
      for (const { method, path, body } of write.prepare) await ask(sandbox.url + root + path, method, body);
      // What was there before is older than the command.
      await clock.sleep(60_000);
      const before = state;
      const faultsBefore = proxy.counts.faults;
      const io = testIo({ cwd: home, home, clock, makeUniqueName, ...(write.face && { name: write.face }) });
      const status = await run([...write.argv, '--quiet'], io);
      const passed = await proxy.settle();
      const times = countTimes(write, passed, before, state);
      const claim = write.face === 'cray' ? 'asCray' : readClaim(status, io.stderr.text);
      const fault = findWrong(claim, times, status, io.stderr.text);
      if (fault !== undefined) wrong.push(`${fault} (seed ${seed}, write ${number}, ${write.kind}): ${io.stderr.text}`);
      total[claim] += 1;
      if (claim === 'done' && proxy.counts.faults > faultsBefore) total.mended += 1;
    }
    return { writes, ...proxy.counts, ...total, wrong };
  } finally {
    await proxy.close();
    await sandbox.close();
    await rm(home, { recursive: true });
  }
}

const kindsOf = { '2.50': [...soakWrites, ...soakWritesOfCray], '2.16': soakWritesOfV1 };

const root = '/apis/bos';

function drawFault(random: Random): ProxyFault | undefined {
  if (random.fraction() >= faultRate) return undefined;
  const manner = random.pick(manners);
  // A silence takes a second of real time, whatever the time-out: it is rarer than the others.
  const isTooSlow = manner === 'stall' && random.fraction() < 0.75;
  return { manner: isTooSlow ? 'reset' : manner, passedOn: random.pick(moments) };
}

async function makeHome(url: string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'bos-soak-'));
  const settings = `[core]\nhostname = "${url}"\ntimeout = "${timeout}"\n`;
  const files = { [shared.active]: 'default', [shared.default]: settings, 'template.json': templateFile };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), text);
  }
  return home;
}

function countNames(): () => Promise<string> {
  let count = 0;
  return () => Promise.resolve(`00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`);
}

async function ask(url: string, method: string, body: unknown): Promise<void> {
  const sent =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  await (await fetch(url, { method, ...sent })).arrayBuffer();
}

/** What is stored shows whether it was done; what may be done once alone is counted by the answers of the service, too. */
function countTimes(write: SoakWrite, passed: readonly PassedOn[], before: State, after: State): number {
  const created = passed.filter(({ method, status }) => method === 'POST' && status < 300).length;
  const stored = write.countDone(before, after);
  return write.kind.startsWith('start of what is staged') ? Math.max(stored, created) : stored;
}

function readClaim(status: number, stderr: string): 'done' | 'unknown' | 'failed' {
  if (status === 0) return 'done';
  return /may have been done|To look again/.test(stderr) ? 'unknown' : 'failed';
}

function findWrong(
  claim: ReturnType<typeof readClaim> | 'asCray',
  times: number,
  status: number,
  stderr: string,
): string | undefined {
  if (times > 1) return `done ${times} times`;
  if (claim === 'done' && times === 0) return 'reported as done, and not done';
  if (claim === 'failed' && times > 0) return 'done, and reported as failed';
  if (claim !== 'asCray' && status === 1) return 'a bug';
  const errors = stderr.match(/^(?:error: |Error: |\{"error": )/gm)?.length ?? 0;
  return errors === (status === 0 ? 0 : 1) ? undefined : `${errors} errors for status ${status}`;
}
