import { v2Sessions } from '../../api/v2/sessions.js';
import type { Command, Planner } from '../../kinds/command.js';
import { local, parametersOf } from '../../kinds/parameter.js';
import { sessionColumns } from './columns.js';
import { selection, waitAfterwards } from './parameters.js';

const parameter = parametersOf(v2Sessions.create);

/** Under `bos` a preview, a question or a wait can belong to it. */
const planCreation: Planner = async (form, context) => {
  const { planOne, planRequest, printResponse } = await import('../../kinds/request.js');
  if (context.face === 'cray') return planOne(form, context);
  const { prepareCreation } = await import('./create/creation.js');
  const plan = planRequest(form, context.input);
  const run = await prepareCreation(plan, context, (answer) => printResponse(form, answer, context));
  return { requests: [plan], run };
};

export const sessionsCreate: Command = {
  path: ['v2', 'sessions', 'create'],
  forms: [
    {
      summary: 'Boot, reboot or shut down nodes by a session template',
      details:
        'Without --limit the session takes every node of the boot sets of the template. A limit is a list of node names, groups and roles joined by commas; & narrows, ! leaves out, * is all.',
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
        parameter('name', 'Name of the session; BOS makes one up where none is given'),
        local.flag('preview', 'Show what the session would do, and do not make it', { face: 'bos' }),
        local.flag('yes', 'Do not ask, at a terminal, where there is no limit', { short: '-y', face: 'bos' }),
        ...waitAfterwards,
      ],
      layout: { view: 'record', columns: sessionColumns },
      check: 'bos v2 sessions list --max-age 10m',
      plan: planCreation,
    },
  ],
};
