import type { Operation } from '../operation.js';
import { body, recursive } from '../parameter.js';

export const applystaged = [
  {
    id: 'v2.applystaged.create',
    command: ['v2', 'applystaged', 'create'],
    summary: 'Start what is staged on nodes',
    details: 'A staged session prepares nodes; this lets them go. Nodes with nothing staged are ignored.',
    examples: [
      { command: "applystaged create --xnames 'x3000c0s19b[1-4]n0'", about: 'start what is staged on four nodes' },
    ],
    method: 'POST',
    path: '/v2/applystaged',
    parameters: [
      body.list('xnames', 'The nodes: commas and bracket ranges, x3000c0s19b[1-4]n0', {
        items: 'string',
        complete: 'components',
        holds: 'nodes',
      }),
      recursive,
    ],
    body: 'V2ApplyStagedComponents',
    response: 'V2ApplyStagedStatus',
    view: 'record',
    idempotent: false,
    check: 'bos v2 components list',
  },
] as const satisfies readonly Operation[];
