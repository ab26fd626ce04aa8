import { local } from '../../kinds/parameter.js';
import { work, type Command } from '../../kinds/command.js';
import { joinedServices, serviceTimeout } from './parameters.js';

export const componentsSummary: Command = {
  path: ['v2', 'components', 'summary'],
  forms: [
    {
      face: 'bos',
      summary: 'Count the nodes of the system by state, session, image and more',
      details:
        'By status, phase, session, configuration, image (the kernel that is wanted, and whether they run it) and whether they are ' +
        'enabled. Of many sessions, configurations and images a table lists those with the most nodes, or all of them when --by asks for ' +
        'them; the data formats always contain all. With --with also by what other services report: hsm.state, hsm.flag and role; power; cfs.status and cfs.errors.',
      examples: [
        { command: 'components summary', about: 'the whole machine on one screen' },
        { command: 'components summary --by status,phase --nodes', about: 'which nodes are in which state' },
        { command: 'components summary --with power,cfs --by power,cfs.status', about: 'by what PCS and CFS report' },
        { command: 'components summary --cabinet x3000,x3001', about: 'two cabinets' },
      ],
      parameters: [
        local.text(
          'by',
          'Count only by these: status, phase, session, configuration, image, enabled, and columns of --with',
          {
            placeholder: 'NAMES',
          },
        ),
        local.text('cabinet', 'Only nodes in these cabinets, such as x3000,x3001 or x[3000-3003]', {
          placeholder: 'CABINETS',
        }),
        local.flag('nodes', 'List the nodes behind each count'),
        joinedServices,
        serviceTimeout,
      ],
      plan: work(async (context) => (await import('./summary/print-summary.js')).printSummary(context)),
    },
  ],
};
