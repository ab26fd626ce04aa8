import type { StoredComponent, StoredSession, StoredStatus, StoredTemplate } from './records.js';
import { defaultTemplates, discoverComponent } from './defaults.js';
import { releaseOf, type ServiceOptions } from './release.js';
import type { V1Record } from './v1/session.js';
import type { World } from './world.js';

/** A session, and its status as it was saved when it ended. */
export interface SessionRecord {
  readonly session: StoredSession;
  readonly savedStatus?: StoredStatus;
  /** The nodes that were told what is wanted of them, between that and the session's start. */
  readonly prepared?: readonly string[];
}

/** What a node does, whatever the service thinks of it. Times are those of the sandbox's clock. */
export interface MachineNode {
  readonly power: 'on' | 'off';
  /** The service is about to switch it on. */
  readonly announced?: boolean;
  /** When it will be off. */
  readonly offAtMs?: number;
  /** When it will have booted what it was told to, and say so. */
  readonly bootedAtMs?: number;
  readonly boots?: StoredComponent['desired_state'];
  /** The configuration it was given last, and when that one is through. */
  readonly configuration?: string;
  readonly configuredAtMs?: number;
  /** It fails, and goes on failing until the node is switched on anew or gets another one. */
  readonly configurationFails?: boolean;
  /** Something stops it while it boots: it is on, and never ready. */
  readonly isStuck?: boolean;
  /** When it fetches, or has fetched, what to boot. */
  readonly bootScriptAtMs?: number;
  /** What the service has done to its power, the newest last. */
  readonly switches?: readonly PowerSwitch[];
}

/** One time that the power of a node was switched, as the power control service keeps it for a day. */
export interface PowerSwitch {
  readonly operation: 'on' | 'soft-off' | 'force-off';
  readonly atMs: number;
  readonly failed?: boolean;
}

/** All that a sandbox knows. Nothing in it is ever changed: requests and operators make a new one. */
export interface State {
  readonly world: World;
  readonly options: ServiceOptions;
  readonly templates: ReadonlyMap<string, StoredTemplate>;
  readonly sessions: ReadonlyMap<string, SessionRecord>;
  readonly components: ReadonlyMap<string, StoredComponent>;
  readonly nodes: ReadonlyMap<string, MachineNode>;
  /** Sessions of v1 and what is written down of them, by id. */
  readonly v1Sessions: ReadonlyMap<string, V1Record>;
  /** Options that the service does not know and keeps all the same, as old releases do. */
  readonly furtherOptions: Readonly<Record<string, unknown>>;
}

/** The parts of a state that have entries. */
export const keyedParts = ['templates', 'sessions', 'components', 'nodes', 'v1Sessions'] as const;

type Keyed = (typeof keyedParts)[number];

/** The parts that change; `undefined` as a value removes the entry. */
export type StateChanges = { readonly [Name in Keyed]?: ReadonlyMap<string, ValueOf<State[Name]> | undefined> } & {
  readonly options?: ServiceOptions;
  readonly furtherOptions?: State['furtherOptions'];
};

type ValueOf<Entries> = Entries extends ReadonlyMap<string, infer Value> ? Value : never;

/** The state of a sandbox that has just started: every node discovered, off and disabled. */
export function createState(world: World, nowMs: number): State {
  return {
    ...createEmptyState(world),
    templates: new Map(defaultTemplates(world).map((template) => [template.name, template])),
    components: new Map(world.nodes.map(({ id }) => [id, discoverComponent(id, nowMs)])),
  };
}

/** The state before anything has been found or made: nothing stored, default options, every node off. */
export function createEmptyState(world: World): State {
  return {
    world,
    options: releaseOf(world).options,
    templates: new Map(),
    sessions: new Map(),
    components: new Map(),
    nodes: new Map(world.nodes.map(({ id, power = 'off' }) => [id, { power }])),
    v1Sessions: new Map(),
    furtherOptions: {},
  };
}

/** The state after a reset: nothing stored, default options; but the nodes, unless the operators are `paused`. */
export function resetState({ world }: State, paused: boolean, nowMs: number): State {
  return { ...(paused ? createEmptyState(world) : createState(world, nowMs)), templates: new Map() };
}

/** The state with the changes made. */
export function applyChanges(state: State, changes: StateChanges): State {
  return {
    world: state.world,
    options: changes.options ?? state.options,
    templates: mergeEntries(state.templates, changes.templates),
    sessions: mergeEntries(state.sessions, changes.sessions),
    components: mergeEntries(state.components, changes.components),
    nodes: mergeEntries(state.nodes, changes.nodes),
    v1Sessions: mergeEntries(state.v1Sessions, changes.v1Sessions),
    furtherOptions: changes.furtherOptions ?? state.furtherOptions,
  };
}

function mergeEntries<Value>(
  entries: ReadonlyMap<string, Value>,
  changes: ReadonlyMap<string, Value | undefined> | undefined,
): ReadonlyMap<string, Value> {
  if (!changes?.size) return entries;
  const merged = new Map(entries);
  for (const [key, value] of changes) {
    if (value === undefined) merged.delete(key);
    else merged.set(key, value);
  }
  return merged;
}
