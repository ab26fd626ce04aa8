import { v2Components } from '../../api/v2/components.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf, rarely, recursive, yes } from '../../kinds/parameter.js';
import { oneOrSeveral } from '../../kinds/planners.js';
import { componentColumns } from './columns.js';
import { clearFlags } from './parameters.js';
import { componentsUpdatemany } from './updatemany.js';

const parameter = parametersOf(v2Components.update);

export const componentsUpdate: Command = {
  path: ['v2', 'components', 'update'],
  forms: [
    {
      summary: 'Change the state that BOS keeps of a node',
      details: 'The clear flags override explicit values of the same fields.',
      examples: [
        { command: 'components update x3000c0s19b1n0 --enabled false', about: 'stop BOS from working on the node' },
        { command: 'components update x3000c0s19b1n0 --clear-staged-state', about: 'remove what is staged' },
        {
          command: 'components update @repaired.txt --enabled true',
          about: 'let BOS work on the nodes in a file',
          face: 'bos',
        },
      ],
      operation: v2Components.update,
      parameters: [
        parameter('component_id', 'Xname of the node', { complete: 'components', holds: 'nodes' }),
        parameter('enabled', 'Whether BOS works on the node'),
        parameter('session', 'Session that the node belongs to', { complete: 'sessions' }),
        parameter('error', 'Text of the last error', { rare: true }),
        parameter('retry_policy', 'How many times an action is tried again'),
        ...clearFlags,
        ...rarely(
          parameter('status_phase', 'Phase that the node is in'),
          parameter('status_status_override', 'Status that overrides the derived one'),
          parameter('last_action_action', 'The last action'),
          parameter('last_action_failed', 'Whether the last action failed'),
          parameter('event_stats_power_on_attempts', 'How many times power-on was tried'),
          parameter('event_stats_power_off_graceful_attempts', 'How many times graceful power-off was tried'),
          parameter('event_stats_power_off_forceful_attempts', 'How many times forceful power-off was tried'),
          parameter('desired_state_boot_artifacts_kernel', 'Kernel that the node should run'),
          parameter('desired_state_boot_artifacts_kernel_parameters', 'Kernel parameters that the node should run'),
          parameter('desired_state_boot_artifacts_initrd', 'Initial RAM disk that the node should run'),
          parameter('desired_state_configuration', 'Configuration that the node should have'),
          parameter('desired_state_bss_token', 'Boot script token of the desired state'),
          parameter('staged_state_boot_artifacts_kernel', 'Kernel that is staged'),
          parameter('staged_state_boot_artifacts_kernel_parameters', 'Kernel parameters that are staged'),
          parameter('staged_state_boot_artifacts_initrd', 'Initial RAM disk that is staged'),
          parameter('staged_state_configuration', 'Configuration that is staged'),
          parameter('staged_state_session', 'Session that is staged', { complete: 'sessions' }),
          parameter('actual_state_boot_artifacts_kernel', 'Kernel that the node runs'),
          parameter('actual_state_boot_artifacts_kernel_parameters', 'Kernel parameters that the node runs'),
          parameter('actual_state_boot_artifacts_initrd', 'Initial RAM disk that the node runs'),
          parameter('actual_state_bss_token', 'Boot script token of the actual state'),
          parameter('id', 'Name of the component, in the body of the request'),
        ),
        recursive,
        yes,
      ],
      layout: { view: 'record', columns: componentColumns },
      bodyRule: 'componentChange',
      receipt: { done: 'changed', of: 'component_id' },
      check: 'bos v2 components describe {component_id}',
      plan: oneOrSeveral({ form: componentsUpdatemany.forms[0], names: 'filter_ids', change: 'patch' }),
    },
  ],
};
