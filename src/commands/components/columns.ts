import type { Column } from '../../output/layout.js';

/** Columns of a component. */
export const componentColumns: readonly Column[] = [
  { name: 'id', path: 'id', as: 'node' },
  { name: 'status', path: 'status.status', as: 'state', weight: 9 },
  { name: 'phase', path: 'status.phase', weight: 6 },
  { name: 'enabled', path: 'enabled', as: 'flag', weight: 7 },
  { name: 'session', path: 'session', weight: 5 },
  { name: 'action', path: 'last_action.action', title: 'last action', weight: 4 },
  { name: 'configuration', path: 'desired_state.configuration', weight: 2 },
  { name: 'staged', path: 'staged_state.session', weight: 1 },
  { name: 'error', path: 'error', weight: 8 },
];
