import type { JsonObject } from '../../../src/util/json/value.js';
import { componentIds } from './component-ids.js';
import { bootedComponent } from './records.js';

/** Component number `index`, under its own xname unless another `id` is given. */
export function component(index: number, id = xnameOf(index)): JsonObject {
  const ids = componentIds[index % componentIds.length] ?? componentIds[0];
  return bootedComponent(id, index, ids);
}

export function components(count: number): JsonObject[] {
  return Array.from({ length: count }, (_, index) => component(index));
}

/** 64 nodes a chassis, four chassis a cabinet; from 100,000 on a cabinet each. */
function xnameOf(index: number): string {
  if (index >= 100_000) return `x${index}c0s0b0n0`;
  const cabinet = 1000 + Math.floor(index / 256);
  const chassis = (Math.floor(index / 64) % 4) * 2;
  const slot = Math.floor(index / 8) % 8;
  return `x${cabinet}c${chassis}s${slot}b${Math.floor(index / 2) % 2}n${index % 2}`;
}
