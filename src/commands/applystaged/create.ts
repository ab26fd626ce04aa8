import { v2ApplyStaged } from '../../api/v2/applystaged.js';
import type { Command } from '../../kinds/command.js';
import { parametersOf, recursive, yes } from '../../kinds/parameter.js';
import { askedBefore, judged } from '../../kinds/planners.js';

const parameter = parametersOf(v2ApplyStaged.create);

export const applystagedCreate: Command = {
  path: ['v2', 'applystaged', 'create'],
  forms: [
    {
      summary: 'Start what is staged on nodes',
      details:
        'A staged session prepares nodes; this command starts the work on them. Nodes with nothing staged are ignored; when no node was started, or one failed, the exit status under bos is 9.',
      examples: [
        { command: "applystaged create --xnames 'x3000c0s19b[1-4]n0'", about: 'start what is staged on four nodes' },
      ],
      operation: v2ApplyStaged.create,
      parameters: [
        parameter('xnames', 'The nodes: commas and bracket ranges, x3000c0s19b[1-4]n0', {
          complete: 'components',
          holds: 'nodes',
        }),
        recursive,
        yes,
      ],
      layout: { view: 'record' },
      receipt: { done: 'done', counts: { started: 'succeeded', ignored: 'ignored', failed: 'failed' } },
      check: 'bos v2 components list',
      plan: askedBefore(
        judged(async () => (await import('./create/judge.js')).judgeApplied),
        { verb: 'Start what is staged on', names: 'xnames' },
      ),
    },
  ],
};
