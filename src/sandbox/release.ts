import type { ModelName } from '../api/models/index.js';
import { makeOldDialect, strictDialect, type Dialect } from './dialect.js';

/** Releases of the service that the sandbox speaks for: one with v1 and v2, one with v2 alone. */
export type ReleaseName = '2.50' | '2.16';

/** The options of the newest release before anybody changed one. */
export const defaultOptions = {
  bss_read_timeout: 20,
  cfs_read_timeout: 20,
  cleanup_completed_session_ttl: '7d',
  clear_stage: false,
  component_actual_state_ttl: '4h',
  default_retry_policy: 3,
  discovery_frequency: 300,
  hsm_read_timeout: 20,
  ims_errors_fatal: false,
  ims_images_must_exist: false,
  ims_read_timeout: 20,
  logging_level: 'INFO',
  max_boot_wait_time: 1200,
  max_component_batch_size: 2800,
  max_power_off_wait_time: 300,
  max_power_on_wait_time: 120,
  pcs_read_timeout: 20,
  polling_frequency: 15,
  reject_nids: false,
  session_limit_required: false,
};

/** Settings of the service, as its operators need them, whatever the release calls its own. */
export type ServiceOptions = typeof defaultOptions & { readonly disable_components_on_completion?: boolean };

export interface Release {
  readonly version: { readonly major: string; readonly minor: string; readonly patch: string };
  /** The APIs that it serves. */
  readonly apis: readonly ('v1' | 'v2')[];
  /** What its options are before anybody changes one. */
  readonly options: ServiceOptions;
  /** The options that it knows. */
  readonly optionNames: readonly (keyof ServiceOptions)[];
  /** Whether a shutdown can be staged; else the session stages nothing, and leaves its nodes as they are. */
  readonly stagesShutdown: boolean;
  readonly dialect: Dialect;
  /** Models of bodies, by the id of a route, where they are not those of the newest release. */
  readonly bodies: Readonly<Record<string, ModelName>>;
}

export const newestRelease = '2.50' satisfies ReleaseName;

const oldOptionNames = [
  'cleanup_completed_session_ttl',
  'clear_stage',
  'component_actual_state_ttl',
  'default_retry_policy',
  'disable_components_on_completion',
  'discovery_frequency',
  'logging_level',
  'max_boot_wait_time',
  'max_power_off_wait_time',
  'max_power_on_wait_time',
  'polling_frequency',
] as const satisfies readonly (keyof ServiceOptions)[];

export const releases: Readonly<Record<ReleaseName, Release>> = {
  '2.50': {
    version: { major: '2', minor: '50', patch: '0' },
    apis: ['v2'],
    options: defaultOptions,
    optionNames: Object.keys(defaultOptions) as (keyof ServiceOptions)[],
    stagesShutdown: false,
    dialect: strictDialect,
    bodies: {},
  },
  '2.16': {
    version: { major: '2', minor: '16', patch: '0' },
    apis: ['v1', 'v2'],
    options: { ...defaultOptions, disable_components_on_completion: true, polling_frequency: 60 },
    optionNames: oldOptionNames,
    stagesShutdown: true,
    dialect: makeOldDialect(oldOptionNames),
    bodies: { 'v2.sessiontemplates.update': 'V2SessionTemplate' },
  },
};

/** The release that boots the nodes of a world; the newest where it names none. */
export function releaseOf({ release = newestRelease }: { readonly release?: ReleaseName }): Release {
  return releases[release];
}
