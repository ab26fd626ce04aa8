import type { User } from './access/realm.js';
import type { Pace } from './pace.js';
import type { ReleaseName } from './release.js';
import type { NodeTrouble } from './trouble/trouble.js';

/** A node as the hardware inventory knows it. */
export interface WorldNode {
  readonly id: string;
  /** Absent where the inventory knows none. */
  readonly role?: string;
  readonly subRole?: string;
  /** Absent where the inventory knows none. */
  readonly arch?: string;
  readonly nid: number;
  /** How it is built in: Mountain, Hill, River. */
  readonly class: string;
  /** Whether the inventory has it as enabled: sessions ignore the others. */
  readonly enabled: boolean;
  readonly locked: boolean;
  /** What it is to begin with; off where that is absent. One that is on runs something unknown. */
  readonly power?: 'on' | 'off';
}

/** The machine around the service: what its inventory, its image store and its nodes would say. */
export interface World {
  /** Release of the service that boots its nodes; the newest where it is absent. */
  readonly release?: ReleaseName;
  readonly nodes: readonly WorldNode[];
  /** Names of nodes by group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Names of nodes by partition. */
  readonly partitions?: Readonly<Record<string, readonly string[]>>;
  /** Architecture by id of the image. Where it is absent every image is there. */
  readonly images?: Readonly<Record<string, string>>;
  /** ETag of the root file system in the manifest, by id of the image. */
  readonly rootEtags?: Readonly<Record<string, string>>;
  /** Names of the configurations that CFS has. Where it is absent every configuration is there. */
  readonly configurations?: readonly string[];
  /** Names of nodes by tenant. */
  readonly tenants: Readonly<Record<string, readonly string[]>>;
  /** Who can log in, by name; where it is absent one administrator, and one for each tenant. */
  readonly users?: Readonly<Record<string, User>>;
  /** Configurations that never succeed. */
  readonly failingConfigurations: readonly string[];
  /** What goes wrong with nodes. */
  readonly trouble?: NodeTrouble;
  readonly pace: Pace;
}

/** The most nodes that a sandbox is made of. */
export const maximumNodes = 20_000;

/** Xname of node number `index` (from 0): four nodes a slot, eight slots a chassis, eight chassis a cabinet. */
export function nameNode(index: number): string {
  const [node, board, slot, chassis] = [index % 2, (index >> 1) % 2, (index >> 2) % 8, (index >> 5) % 8];
  return `x${1000 + (index >> 8)}c${chassis}s${slot}b${board}n${node}`;
}

/** Node number `index` (from 0), as most are. */
export function makeNode(id: string, index: number): WorldNode {
  return { id, role: 'Compute', arch: 'X86', nid: index + 1, class: 'Mountain', enabled: true, locked: false };
}

/**
 * A world of so many nodes: the last sixteenth are application nodes; half are in the group `blue` and the tenant
 * `vcluster-blue`, half in `red` and `vcluster-red`.
 */
export function makeWorld(nodeCount: number, pace: Pace): World {
  const ids = Array.from({ length: nodeCount }, (_, index) => nameNode(index));
  const firstApplication = nodeCount - countApplicationNodes(nodeCount);
  const half = Math.ceil(nodeCount / 2);
  const [blue, red] = [ids.slice(0, half), ids.slice(half)];
  return {
    nodes: ids.map((id, index) => ({
      ...makeNode(id, index),
      role: index < firstApplication ? 'Compute' : 'Application',
    })),
    groups: { blue, red },
    tenants: { 'vcluster-blue': blue, 'vcluster-red': red },
    failingConfigurations: ['broken-config'],
    pace,
  };
}

function countApplicationNodes(nodeCount: number): number {
  return nodeCount === 1 ? 0 : Math.max(1, Math.floor(nodeCount / 16));
}
