import { v2Sessions } from '../../api/v2/sessions.js';
import type { Command } from '../../kinds/command.js';
import { local, parametersOf, yes } from '../../kinds/parameter.js';
import { sessionColumns } from './columns.js';
import { selection, waitAfterwards } from './parameters.js';

const parameter = parametersOf(v2Sessions.create);

export const sessionsCreate: Command = {
  path: ['v2', 'sessions', 'create'],
  forms: [
    {
      summary: 'Boot, reboot or shut down nodes by a session template',
      details:
        'Without --limit the session takes every node of the boot sets of the template. A limit is a list of node names, groups and roles joined by commas; & narrows, ! leaves out, * is all. On a terminal it shows what the session would do and asks, when there is no limit or something to warn of; a script is told on stderr.',
      examples: [
        {
          command: 'sessions create --template-name compute --operation boot --limit x3000c0s19b1n0',
          about: 'boot one node',
        },
        {
          command: "sessions create --template-name compute --operation reboot --limit '*'",
          about: 'reboot all nodes of the template',
        },
        {
          command: 'sessions create --template-name compute --operation reboot --limit Compute --stage true',
          about: 'stage a reboot, to be applied later by applystaged',
        },
        {
          command: 'sessions create --template-name compute --operation boot --limit @nodes.txt',
          about: 'boot the nodes that a file names',
          face: 'bos',
        },
      ],
      operation: v2Sessions.create,
      parameters: [
        ...selection,
        parameter('name', 'Name of the session; one is made up when none is given'),
        local.flag('preview', 'Show what the session would do, and do not make it', { face: 'bos' }),
        yes,
        ...waitAfterwards,
      ],
      layout: { view: 'record', columns: sessionColumns },
      receipt: { done: 'created session', says: 'name' },
      check: 'bos v2 sessions list --max-age 10m',
      plan: async (form, context) => (await import('./create/creation.js')).planCreation(form, context),
    },
  ],
};
