import type { Operation } from '../operation.js';
import { body } from '../parameter.js';

export const v2Options = {
  list: {
    id: 'v2.options.list',
    method: 'GET',
    path: '/v2/options',
    parameters: [],
    response: 'V2Options',
    idempotent: true,
  },
  update: {
    id: 'v2.options.update',
    method: 'PATCH',
    path: '/v2/options',
    parameters: [
      body.integer('bss_read_timeout', { since: '2.30' }),
      body.integer('cfs_read_timeout', { since: '2.30' }),
      body.text('cleanup_completed_session_ttl'),
      body.boolean('clear_stage'),
      body.text('component_actual_state_ttl'),
      body.integer('default_retry_policy'),
      body.boolean('disable_components_on_completion', { removed: '2.30' }),
      body.integer('discovery_frequency'),
      body.integer('hsm_read_timeout', { since: '2.30' }),
      body.boolean('ims_errors_fatal', { since: '2.30' }),
      body.boolean('ims_images_must_exist', { since: '2.30' }),
      body.integer('ims_read_timeout', { since: '2.30' }),
      body.text('logging_level'),
      body.integer('max_boot_wait_time'),
      body.integer('max_component_batch_size', { since: '2.30' }),
      body.integer('max_power_off_wait_time'),
      body.integer('max_power_on_wait_time'),
      body.integer('pcs_read_timeout', { since: '2.30' }),
      body.integer('polling_frequency'),
      body.boolean('reject_nids', { since: '2.30' }),
      body.boolean('session_limit_required', { since: '2.30' }),
    ],
    body: 'V2Options',
    response: 'V2Options',
    idempotent: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
