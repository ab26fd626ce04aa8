import type { Column } from '../../output/layout.js';

/** Columns of a session. */
export const sessionColumns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'operation', path: 'operation', weight: 6 },
  { name: 'template', path: 'template_name', weight: 7 },
  { name: 'status', path: 'status.status', as: 'state', weight: 9 },
  { name: 'started', path: 'status.start_time', as: 'age', weight: 8 },
  { name: 'limit', path: 'limit', weight: 5 },
  { name: 'staged', path: 'stage', as: 'flag', weight: 3 },
  { name: 'tenant', path: 'tenant', weight: 1 },
  { name: 'nodes', path: 'components', as: 'nodes', weight: 4 },
  { name: 'error', path: 'status.error', weight: 8 },
];
