import { Problem } from '../problem.js';
import type { State } from '../state.js';
import { canonizeXname } from '../xname.js';
import { isTexts } from './components.js';

/** Which of the nodes that a body names are locked. Throws Problem. */
export function listLocks(body: unknown, { world }: State) {
  const { ComponentIDs: ids } = (body ?? {}) as { ComponentIDs?: unknown };
  if (!isTexts(ids) || ids.length === 0) throw new Problem(400, 'Missing IDs');
  const named = new Set(ids.map(canonizeXname));
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
