import { v2Options } from '../../api/v2/options.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf, yes } from '../../kinds/parameter.js';
import { askedBefore, request } from '../../kinds/planners.js';

const parameter = parametersOf(v2Options.update);
const seconds: typeof parameter = (name, help) => parameter(name, `${help}, in seconds`, { placeholder: 'SECONDS' });

export const optionsUpdate: Command = {
  path: ['v2', 'options', 'update'],
  forms: [
    {
      summary: 'Change settings of the service',
      examples: [{ command: 'options update --session-limit-required true', about: 'refuse sessions without a limit' }],
      operation: v2Options.update,
      parameters: [
        seconds('bss_read_timeout', 'Time-out of requests to BSS'),
        seconds('cfs_read_timeout', 'Time-out of requests to CFS'),
        parameter('cleanup_completed_session_ttl', 'Age at which complete sessions are deleted (0: never)', {
          placeholder: 'AGE',
        }),
        parameter('clear_stage', 'Clear the staged state of a node when it is applied'),
        parameter('component_actual_state_ttl', 'Age at which the actual state of a node counts as unknown', {
          placeholder: 'AGE',
        }),
        parameter('default_retry_policy', 'How many times an action is tried again, unless a node has its own number'),
        parameter('disable_components_on_completion', 'Disable nodes when their session is complete'),
        seconds('discovery_frequency', 'Interval of the search for new nodes'),
        seconds('hsm_read_timeout', 'Time-out of requests to HSM'),
        parameter('ims_errors_fatal', 'Refuse what depends on IMS when IMS does not respond'),
        parameter('ims_images_must_exist', 'Refuse templates whose images IMS does not know'),
        seconds('ims_read_timeout', 'Time-out of requests to IMS'),
        parameter('logging_level', 'How much the service logs: DEBUG, INFO, WARNING, ERROR or CRITICAL'),
        seconds('max_boot_wait_time', 'How long a boot may take'),
        parameter('max_component_batch_size', 'How many nodes an operator works on at once'),
        seconds('max_power_off_wait_time', 'How long a graceful power-off may take'),
        seconds('max_power_on_wait_time', 'How long a power-on may take'),
        seconds('pcs_read_timeout', 'Time-out of requests to PCS'),
        seconds('polling_frequency', 'Polling interval of the operators'),
        parameter('reject_nids', 'Refuse node numbers (NIDs) in templates and limits'),
        parameter('session_limit_required', 'Refuse sessions without a limit'),
        yes,
      ],
      layout: { view: 'record' },
      receipt: { done: 'changed options' },
      check: 'bos v2 options list',
      plan: askedBefore(request, { text: 'Change options of the service, which apply to all nodes?' }),
    },
  ],
};
