import type { Model } from '../api/models/index.js';
import { defaultOptions, defaultTemplates, discoverComponent } from './defaults.js';
import type { World } from './world.js';

export type Component = Model<'V2Component'> & { id: string };
export type Template = Model<'V2SessionTemplate'> & { name: string };
export type BootSet = Template['boot_sets'][string];
export type Session = Model<'V2Session'>;
export type Status = Model<'V2SessionExtendedStatus'>;
export type Options = typeof defaultOptions;

/** A session, and its status as it was saved when it ended. */
export interface SessionRecord {
  readonly session: Session;
  readonly savedStatus?: Status;
}

/** What a node does, whatever the service thinks of it. Times are those of the sandbox's clock. */
export interface Node {
  readonly power: 'on' | 'off';
  /** When it will be off. */
  readonly offAtMs?: number;
  /** When it will have booted what it was told to, and say so. */
  readonly bootedAtMs?: number;
  /** The configuration it was given last, and when that one is through. */
  readonly configuration?: string;
  readonly configuredAtMs?: number;
}

/** All that a sandbox knows. Nothing in it is ever changed: requests and operators make a new one. */
export interface State {
  readonly world: World;
  readonly options: Options;
  readonly templates: ReadonlyMap<string, Template>;
  readonly sessions: ReadonlyMap<string, SessionRecord>;
  readonly components: ReadonlyMap<string, Component>;
  readonly nodes: ReadonlyMap<string, Node>;
}

type Keyed = 'templates' | 'sessions' | 'components' | 'nodes';

/** What shall be different; `undefined` as a value takes the entry away. */
export type Changes = { readonly [Name in Keyed]?: ReadonlyMap<string, ValueOf<State[Name]> | undefined> } & {
  readonly options?: Options;
};

type ValueOf<Entries> = Entries extends ReadonlyMap<string, infer Value> ? Value : never;

/** The state of a sandbox that has just started: every node discovered, off and disabled. */
export function createState(world: World, nowMs: number): State {
  return {
    world,
    options: defaultOptions,
    templates: new Map(defaultTemplates(world).map((template) => [template.name, template])),
    sessions: new Map(),
    components: new Map(world.nodes.map(({ id }) => [id, discoverComponent(id, nowMs)])),
    nodes: new Map(world.nodes.map(({ id }) => [id, { power: 'off' }])),
  };
}

/** The state with the changes made. */
export function applyChanges(state: State, changes: Changes): State {
  return {
    world: state.world,
    options: changes.options ?? state.options,
    templates: mergeEntries(state.templates, changes.templates),
    sessions: mergeEntries(state.sessions, changes.sessions),
    components: mergeEntries(state.components, changes.components),
    nodes: mergeEntries(state.nodes, changes.nodes),
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
