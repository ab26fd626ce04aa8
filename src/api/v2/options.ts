import type { Operation, Parameter } from '../operation.js';
import { body } from '../parameter.js';

const seconds = (name: string, help: string, since?: string): Parameter =>
  body.integer(name, `${help}, in seconds`, { placeholder: 'SECONDS', ...(since === undefined ? {} : { since }) });

export const options = [
  {
    id: 'v2.options.list',
    command: ['v2', 'options', 'list'],
    summary: 'Show the settings of the service',
    examples: [{ command: 'options list', about: 'show all settings' }],
    method: 'GET',
    path: '/v2/options',
    parameters: [],
    response: 'V2Options',
    view: 'record',
    idempotent: true,
  },
  {
    id: 'v2.options.update',
    command: ['v2', 'options', 'update'],
    summary: 'Change settings of the service',
    examples: [{ command: 'options update --session-limit-required true', about: 'refuse sessions without a limit' }],
    method: 'PATCH',
    path: '/v2/options',
    parameters: [
      seconds('bss_read_timeout', 'Time-out of requests to BSS', '2.30'),
      seconds('cfs_read_timeout', 'Time-out of requests to CFS', '2.30'),
      body.text('cleanup_completed_session_ttl', 'Age at which complete sessions are deleted (0: never)', {
        placeholder: 'AGE',
      }),
      body.boolean('clear_stage', 'Clear the staged state of a node when it is applied'),
      body.text('component_actual_state_ttl', 'Age at which the actual state of a node counts as unknown', {
        placeholder: 'AGE',
      }),
      body.integer('default_retry_policy', 'How often an action is tried again, where a node says nothing else'),
      body.boolean('disable_components_on_completion', 'Disable nodes when their session is complete', {
        removed: '2.30',
      }),
      seconds('discovery_frequency', 'How often new nodes are looked for'),
      seconds('hsm_read_timeout', 'Time-out of requests to HSM', '2.30'),
      body.boolean('ims_errors_fatal', 'Refuse what depends on IMS when it does not answer', { since: '2.30' }),
      body.boolean('ims_images_must_exist', 'Refuse templates whose images IMS does not know', { since: '2.30' }),
      seconds('ims_read_timeout', 'Time-out of requests to IMS', '2.30'),
      body.text('logging_level', 'How much the service logs: DEBUG, INFO, WARNING, ERROR or CRITICAL'),
      seconds('max_boot_wait_time', 'How long a boot may take'),
      body.integer('max_component_batch_size', 'How many nodes an operator works on at once', { since: '2.30' }),
      seconds('max_power_off_wait_time', 'How long a graceful power-off may take'),
      seconds('max_power_on_wait_time', 'How long a power-on may take'),
      seconds('pcs_read_timeout', 'Time-out of requests to PCS', '2.30'),
      seconds('polling_frequency', 'How often the operators look at the nodes'),
      body.boolean('reject_nids', 'Refuse node numbers (NIDs) in templates and limits', { since: '2.30' }),
      body.boolean('session_limit_required', 'Refuse sessions without a limit', { since: '2.30' }),
    ],
    body: 'V2Options',
    response: 'V2Options',
    view: 'record',
    idempotent: true,
    check: 'bos v2 options list',
  },
] as const satisfies readonly Operation[];
