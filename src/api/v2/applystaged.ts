import type { Operation } from '../operation.js';
import { body } from '../parameter.js';

export const v2ApplyStaged = {
  create: {
    id: 'v2.applystaged.create',
    method: 'POST',
    path: '/v2/applystaged',
    parameters: [body.list('xnames', { items: 'string' })],
    body: 'V2ApplyStagedComponents',
    response: 'V2ApplyStagedStatus',
    idempotent: false,
  },
} as const satisfies Readonly<Record<string, Operation>>;
