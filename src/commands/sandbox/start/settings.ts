import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readText, type Input } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { omit } from '../../../sandbox/objects.js';
import { realisticPace } from '../../../sandbox/pace.js';
import { newestRelease, type ReleaseName } from '../../../sandbox/release.js';
import type { SavedState } from '../../../sandbox/state-file.js';
import type { WireTrouble } from '../../../sandbox/trouble/trouble.js';
import { makeWorld, maximumNodes, type World } from '../../../sandbox/world.js';
import type { Io } from '../../../util/io.js';
import { JsonNumber } from '../../../util/json/value.js';
import { checkAddress, isLoopback } from './listen.js';
import { readStateFile, readTroubleOptions, readWorldFile } from './read-options.js';

/** What a sandbox is told to be. */
export interface Settings {
  readonly world: World;
  readonly trouble: WireTrouble;
  readonly address: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly paused: boolean;
  readonly speed: number;
  /** Time passes by requests alone. */
  readonly step: boolean;
  readonly tls: boolean;
  /** Nobody comes in without a token. */
  readonly auth: boolean;
  readonly log: boolean;
  /** Path of the file that keeps the state. */
  readonly stateFile: string | undefined;
  /** What that file held. */
  readonly saved: SavedState | undefined;
  /** Options that were typed and are ignored, and the file whose machine counts instead. */
  readonly ignored: readonly { readonly name: string; readonly source: string }[];
}

/** The settings that were typed. Throws UsageError, FileError. */
export async function readSettings(input: Input, io: Io, defaultPort: number): Promise<Settings> {
  const auth = input.get('auth') === true;
  const { nodes, wire } = readTroubleOptions(input, io.clock.now());
  const stateFile = readPath(input, io);
  const settings = {
    trouble: wire,
    address: checkAddress(readText(input, 'listen') ?? '127.0.0.1'),
    port: readNumber(input, 'port', defaultPort, 0, 65535),
    speed: readNumber(input, 'speed', 1, 0.01, 10_000),
    paused: input.get('paused') === true,
    step: input.get('step') === true,
    // No token goes over plain http.
    tls: auth || input.get('tls') === true,
    auth,
    log: input.get('log') === true,
    stateFile,
  };
  const described = await readMachine(input, io);
  const saved = stateFile === undefined ? undefined : await readStateFile(stateFile);
  if (saved) checkRelease(saved.state.world, readText(input, 'bos'), stateFile);
  const world = saved?.state.world ?? described;
  const source = saved ? stateFile : readText(input, 'world');
  const overridden = !saved ? ['nodes'] : isSameMachine(world, described) ? [] : ['world', 'nodes'];
  const ignored =
    source === undefined ? [] : overridden.filter((name) => input.has(name)).map((name) => ({ name, source }));
  return { ...settings, saved, ignored, world: nodes ? { ...world, trouble: nodes } : world };
}

/** What a release has stored makes no sense to another. Throws UsageError. */
function checkRelease({ release = newestRelease }: World, asked: string | undefined, stateFile = ''): void {
  if (asked === undefined || asked === release) return;
  throw new UsageError(`${stateFile} contains the state of release ${release}: it cannot go on as ${asked}.`, {
    hint: 'Leave out `--bos`, or name another file with `--state`.',
  });
}

/** Whether the nodes are the same, and all around them. The release is another matter, and so is trouble. */
function isSameMachine(one: World, other: World): boolean {
  const comparable = (world: World) => omit(world, 'release', 'trouble');
  return isDeepStrictEqual(comparable(one), comparable(other));
}

/** The machine that was described, by a file or by the number of its nodes. */
async function readMachine(input: Input, io: Io): Promise<World> {
  const count = readNumber(input, 'nodes', 64, 1, maximumNodes);
  const file = readText(input, 'world');
  const world = file === undefined ? makeWorld(count, realisticPace) : await readWorldFile(io, file);
  const release = readText(input, 'bos') as ReleaseName | undefined;
  return release ? { ...world, release } : world;
}

function readPath(input: Input, io: Io): string | undefined {
  const name = readText(input, 'state');
  if (name === '') throw new UsageError(`Invalid value for '--state': the name is empty.`);
  return name === undefined ? undefined : resolve(io.cwd, name);
}

/** The number of an option. Throws UsageError where it is outside of `least` to `most`. */
export function readNumber(input: Input, name: string, otherwise: number, least: number, most: number): number {
  const value = input.get(name);
  if (value === undefined) return otherwise;
  const text = value instanceof JsonNumber || typeof value === 'string' ? String(value) : '';
  const number = /^[0-9]+(\.[0-9]+)?$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`Invalid value for '--${name}': ${text} is not a number from ${least} to ${most}.`);
}

/** What a user should know about settings that are allowed all the same. */
export function listSettingsWarnings({ address, auth, world, ignored }: Settings): string[] {
  const nodes = new Set(world.nodes.map(({ id }) => id));
  const unknown = Object.keys(world.trouble?.failures ?? {}).filter((id) => !nodes.has(id));
  return [
    ...(isLoopback(address) ? [] : [warnOfListening(address, auth)]),
    ...ignored.map(({ name, source }) => `--${name} is ignored: the machine is that of ${source}`),
    ...(unknown.length === 0 ? [] : [`--fail contains names that are not nodes of the sandbox: ${unknown.join(', ')}`]),
    ...warnOfStrangers('group', world.groups, nodes),
    ...warnOfStrangers('partition', world.partitions ?? {}, nodes),
  ];
}

/** Members that are none of the nodes may be mistyped. */
function warnOfStrangers(kind: string, lists: World['groups'], nodes: ReadonlySet<string>): string[] {
  return Object.entries(lists).flatMap(([name, members]) => {
    const strangers = members.filter((id) => !nodes.has(id));
    return strangers.length === 0
      ? []
      : [`the ${kind} ${name} contains names that are not nodes: ${strangers.join(', ')}`];
  });
}

function warnOfListening(address: string, auth: boolean): string {
  const whom = auth ? 'and its faults can be set without a token' : 'and whoever reaches it can use it';
  return `the sandbox listens on ${address}: other machines may reach it, ${whom}`;
}
