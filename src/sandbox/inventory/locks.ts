import { ServiceProblem } from '../problem.js';
import type { State } from '../state.js';
import { isLocked } from '../trouble/trouble.js';
import type { World, WorldNode } from '../world.js';
import { canonizeXname } from '../xname.js';
import { isTexts } from './components.js';

/** The nodes whose lock is what a query asks for: `type=Node&locked=true`. */
export function listLocks(query: URLSearchParams, { world }: State) {
  const locked = query.get('locked')?.toLowerCase();
  const types = query.getAll('type').map((type) => type.toLowerCase());
  const asked = types.length === 0 || types.includes('node') ? world.nodes : [];
  return {
    Components: asked
      .filter((node) => locked === undefined || String(isLocked(node, world)) === locked)
      .map((node) => showLock(node, world)),
  };
}

/** Which of the nodes that a body names are locked. Throws ServiceProblem. */
export function queryLocks(body: unknown, { world }: State) {
  const { ComponentIDs: ids } = (body ?? {}) as { ComponentIDs?: unknown };
  if (!isTexts(ids) || ids.length === 0) throw new ServiceProblem(400, 'Missing IDs');
  const named = new Set(ids.map(canonizeXname));
  const found = world.nodes.filter(({ id }) => named.has(id));
  for (const { id } of found) named.delete(id);
  return { Components: found.map((node) => showLock(node, world)), NotFound: [...named] };
}

function showLock(node: WorldNode, world: World) {
  const locked = isLocked(node, world);
  return { ID: node.id, Locked: locked, Reserved: false, ReservationDisabled: locked };
}
