import { selection } from './parameters.js';
import { work, type Command } from '../../kinds/command.js';

export const sessionsPreview: Command = {
  path: ['v2', 'sessions', 'preview'],
  forms: [
    {
      face: 'bos',
      summary: 'Show what a session would do, without creating one',
      details:
        'Shows for each boot set which nodes would be rebooted, switched on or left as they are, and which are left out. It uses what BOS and the hardware inventory (HSM) know now. Warns about unknown names in the limit, about other sessions that are running, and about missing images and configurations, and says when BOS would refuse the session or the session would fail.',
      examples: [
        {
          command: 'sessions preview --template-name compute --operation reboot --limit blue',
          about: 'which nodes a reboot of the group blue takes',
        },
        {
          command: 'sessions preview --template-name compute --operation boot --format json --query nodes',
          about: 'how many nodes there are',
        },
      ],
      parameters: selection,
      plan: work(async (context) => (await import('./preview/print-preview.js')).runPreview(context)),
    },
  ],
};
