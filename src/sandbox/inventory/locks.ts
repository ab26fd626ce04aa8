import { Problem } from '../problem.js';
import type { State } from '../state.js';
import { canonizeXname } from '../xname.js';

/** Which of the nodes that a body names are locked. Throws Problem. */
export function listLocks(body: unknown, { world }: State) {
  const { ComponentIDs: ids } = (body ?? {}) as { ComponentIDs?: unknown };
  if (!Array.isArray(ids) || ids.length === 0) throw new Problem(400, 'Missing IDs');
  const named = new Set(ids.map((id) => canonizeXname(String(id))));
  const found = world.nodes.filter(({ id }) => named.has(id));
  for (const { id } of found) named.delete(id);
  return {
    Components: found.map(({ id, locked }) => ({
      ID: id,
      Locked: locked,
      Reserved: false,
      ReservationDisabled: locked,
    })),
    NotFound: [...named],
  };
}
