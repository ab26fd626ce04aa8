import { v1Session } from '../../../api/v1/session.js';
import type { Command } from '../../../kinds/command.js';
import { parametersOf, recursive, yes } from '../../../kinds/parameter.js';

const parameter = parametersOf(v1Session.create);

export const v1SessionCreate: Command = {
  path: ['v1', 'session', 'create'],
  forms: [
    {
      summary: 'Boot, reboot, shut down or configure nodes with a session template',
      details:
        'Without --limit the session takes every node of the boot sets of the template. A limit is written as for v2.',
      examples: [
        {
          command: 'v1 session create --template-name compute --operation boot --limit x3000c0s19b1n0',
          about: 'boot one node',
        },
      ],
      operation: v1Session.create,
      parameters: [
        parameter('operation', 'What to do: boot, reboot, shutdown or configure'),
        parameter('template_name', 'Session template to use', { complete: 'templates', placeholder: 'TEMPLATE' }),
        parameter('template_uuid', 'Session template to use (old name of --template-name)', {
          complete: 'templates',
          placeholder: 'TEMPLATE',
        }),
        parameter('limit', 'Only these nodes, groups and roles of the template', {
          complete: 'components',
          holds: 'limit',
        }),
        recursive,
        yes,
      ],
      layout: { view: 'record' },
      receipt: { done: 'created session' },
      check: 'bos v1 session list',
      plan: async (form, context) => (await import('../../sessions/create/creation.js')).planCreation(form, context),
    },
  ],
};
