import { v1SessionStatus } from '../../../../api/v1/session-status.js';
import type { Command } from '../../../../kinds/command.js';
import { parametersOf, rarely } from '../../../../kinds/parameter.js';
import { request } from '../../../../kinds/planners.js';

const parameter = parametersOf(v1SessionStatus.create);
const each: typeof parameter = (name, help) => parameter(name, `${help} (a list, one for each)`);

export const v1SessionStatusCreate: Command = {
  path: ['v1', 'session', 'status', 'create'],
  forms: [
    {
      summary: 'Create the status of a boot set of a session',
      details:
        'Lists of one kind of object go together: --links-href a,b --links-rel c,d makes two links. Categories belong to a single phase.',
      examples: [
        {
          command: 'v1 session status create compute 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1 --name compute',
          about: 'create an empty status',
        },
      ],
      operation: v1SessionStatus.create,
      parameters: [
        parameter('boot_set_name', 'Name of the boot set'),
        parameter('session_id', 'Id of the session', { complete: 'sessions' }),
        parameter('name', 'Name of the boot set, in the body of the request'),
        parameter('session', 'Id of the session, in the body of the request'),
        ...rarely(
          parameter('metadata_start_time', 'When the boot set started'),
          parameter('metadata_stop_time', 'When the boot set ended'),
          parameter('metadata_complete', 'Whether the boot set is complete'),
          parameter('metadata_in_progress', 'Whether the boot set is in progress'),
          parameter('metadata_error_count', 'How many errors the boot set had'),
          each('phases_name', 'Name of the phase'),
          each('phases_metadata_start_time', 'When the phase started'),
          each('phases_metadata_stop_time', 'When the phase ended'),
          each('phases_metadata_complete', 'Whether the phase is complete'),
          each('phases_metadata_in_progress', 'Whether the phase is in progress'),
          each('phases_metadata_error_count', 'How many errors the phase had'),
          each('phases_categories_name', 'Name of the category'),
          each('phases_categories_node_list', 'Node of the category'),
          each('links_rel', 'What the link is'),
          each('links_href', 'Where the link points'),
        ),
      ],
      layout: { view: 'record' },
      receipt: { done: 'changed the status of session', of: 'session_id' },
      check: 'bos v1 session status describe {boot_set_name} {session_id}',
      plan: request,
    },
  ],
};
