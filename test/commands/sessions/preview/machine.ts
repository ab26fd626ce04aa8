import { onTestFinished } from 'vitest';
import { openSandbox } from '../../../../src/commands/sandbox/start/open.js';
import { readSettings } from '../../../../src/commands/sandbox/start/settings.js';
import { run } from '../../../../src/main.js';
import { steppedClock } from '../../../support/stepped-clock.js';
import { makeHome } from '../../../support/home.js';
import { testIo, type TestIoOptions } from '../../../support/test-io.js';
import type { Ended } from '../../../support/system.js';
import { toJsonValue } from '../../../../src/util/json/value.js';

export interface Machine {
  readonly url: string;
  /** Runs one invocation, whose words are split at spaces. On stderr the host of the sandbox stands as `sandbox`. */
  bos(words: string, options?: TestIoOptions): Promise<Ended>;
  /** The JSON that an invocation prints. Fails where it does not end with 0. */
  json(words: string): Promise<unknown>;
  advance(seconds: number): Promise<void>;
  /** Makes a template whose boot sets have these members beside an image. */
  makeTemplate(name: string, bootSets: Readonly<Record<string, object>>): Promise<void>;
}

/** A sandbox with a world of its own, at the beginning of a polling period, until the test ends. */
export async function startMachine(world: object, release?: '2.16'): Promise<Machine> {
  const clock = steppedClock(Date.UTC(2024, 2, 1, 8, 0, 0));
  const home = await makeHome({ 'world.json': JSON.stringify(world) });
  const input = new Map([
    ['world', toJsonValue('world.json')],
    ...(release === undefined ? [] : [['bos', release] as const]),
  ]);
  const io = testIo({ clock, cwd: home.path });
  const sandbox = await openSandbox(await readSettings(input, io, 0), io);
  onTestFinished(() => sandbox.close());
  const env = { CRAY_CONFIG_DIR: sandbox.path, LANG: 'C.UTF-8', NO_COLOR: '1' };
  const bos: Machine['bos'] = async (words, options = {}) => {
    const terminal = testIo({ clock, cwd: home.path, ...options, env: { ...env, ...options.env } });
    const status = await run(words.split(' '), terminal);
    const stderr = terminal.stderr.text.replaceAll(new URL(sandbox.url).host, 'sandbox');
    return { status, stdout: terminal.stdout.text, stderr };
  };
  return {
    url: sandbox.url,
    bos,
    async json(words) {
      const { status, stdout, stderr } = await bos(`v2 ${words} --format json`);
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as unknown;
    },
    async makeTemplate(name, bootSets) {
      const image = { path: 's3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json', type: 's3' };
      const entries = Object.entries(bootSets).map(([key, members]) => [key, { ...image, ...members }]);
      const stdin = JSON.stringify({ boot_sets: Object.fromEntries(entries) as unknown });
      const { status, stderr } = await bos(`v2 sessiontemplates create ${name} --file -`, { stdin });
      if (status !== 0) throw new Error(stderr);
    },
    advance: (seconds) => clock.sleep(seconds * 1000),
  };
}

/** Names of so many nodes: `x1000c0s0b0n0` to `x1000c0s3b0n0`. */
export function nameNodes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `x1000c0s${index}b0n0`);
}
