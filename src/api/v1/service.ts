import type { Operation } from '../operation.js';

export const v1Service = {
  listHealth: {
    id: 'v1.healthz.list',
    method: 'GET',
    path: '/v1/healthz',
    parameters: [],
    response: 'Healthz',
    idempotent: true,
  },
  listApi: {
    id: 'v1.list',
    method: 'GET',
    path: '/v1',
    parameters: [],
    response: 'Version',
    idempotent: true,
  },
  listVersion: {
    id: 'v1.version.list',
    method: 'GET',
    path: '/v1/version',
    parameters: [],
    response: 'Version',
    idempotent: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
