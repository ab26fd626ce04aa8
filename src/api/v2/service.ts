import type { Operation } from '../operation.js';

export const v2Service = {
  listHealth: {
    id: 'v2.healthz.list',
    method: 'GET',
    path: '/v2/healthz',
    parameters: [],
    response: 'Healthz',
    idempotent: true,
  },
  listApi: {
    id: 'v2.list',
    method: 'GET',
    path: '/v2',
    parameters: [],
    response: 'Version',
    idempotent: true,
  },
  listVersion: {
    id: 'v2.version.list',
    method: 'GET',
    path: '/v2/version',
    parameters: [],
    response: 'Version',
    idempotent: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
