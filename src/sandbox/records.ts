import type { Model } from '../api/models/index.js';

/** What the service stores, as its models have it. */
export type StoredComponent = Model<'V2Component'> & { id: string };
export type StoredTemplate = Model<'V2SessionTemplate'> & { name: string };
export type StoredBootSet = StoredTemplate['boot_sets'][string];
export type StoredSession = Model<'V2Session'>;
export type StoredStatus = Model<'V2SessionExtendedStatus'>;
