import type { Pace } from './pace.js';

export interface WorldNode {
  readonly id: string;
  readonly role: string;
  readonly arch: string;
}

/** The machine around the service: what its inventory, its image store and its nodes would say. */
export interface World {
  readonly nodes: readonly WorldNode[];
  /** Names of nodes by group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Architecture by id of the image. Where it is absent every image is there. */
  readonly images?: Readonly<Record<string, string>>;
  /** Configurations that never succeed. */
  readonly failingConfigurations: readonly string[];
  readonly pace: Pace;
}

/** The most nodes that a sandbox is made of. */
export const maximumNodes = 20_000;

/** Xname of node number `index` (from 0): four nodes a slot, eight slots a chassis, eight chassis a cabinet. */
export function nameNode(index: number): string {
  const [node, board, slot, chassis] = [index % 2, (index >> 1) % 2, (index >> 2) % 8, (index >> 5) % 8];
  return `x${1000 + (index >> 8)}c${chassis}s${slot}b${board}n${node}`;
}

/** A world of so many nodes: the last sixteenth are application nodes; half are in the group `blue`, half in `red`. */
export function makeWorld(nodeCount: number, pace: Pace): World {
  const ids = Array.from({ length: nodeCount }, (_, index) => nameNode(index));
  const firstApplication = nodeCount - countApplicationNodes(nodeCount);
  const half = Math.ceil(nodeCount / 2);
  return {
    nodes: ids.map((id, index) => ({ id, role: index < firstApplication ? 'Compute' : 'Application', arch: 'X86' })),
    groups: { blue: ids.slice(0, half), red: ids.slice(half) },
    failingConfigurations: ['broken-config'],
    pace,
  };
}

function countApplicationNodes(nodeCount: number): number {
  return nodeCount === 1 ? 0 : Math.max(1, Math.floor(nodeCount / 16));
}
