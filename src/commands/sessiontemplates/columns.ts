import type { Column } from '../../output/layout.js';

/** Columns of a session template. */
export const templateColumns: readonly Column[] = [
  { name: 'name', path: 'name' },
  { name: 'boot_sets', path: 'boot_sets', as: 'keys', title: 'boot sets', weight: 9 },
  { name: 'image', path: 'boot_sets', as: 'images', weight: 6 },
  { name: 'configuration', path: 'cfs.configuration', weight: 8 },
  { name: 'enable_cfs', path: 'enable_cfs', as: 'flag', title: 'cfs', weight: 5 },
  { name: 'tenant', path: 'tenant', weight: 3 },
  { name: 'description', path: 'description', weight: 7 },
];
