import type { Operation } from './operation.js';
import { v1Service } from './v1/service.js';
import { v1Session } from './v1/session.js';
import { v1SessionStatus } from './v1/session-status.js';
import { v1SessionTemplate } from './v1/sessiontemplate.js';
import { v2ApplyStaged } from './v2/applystaged.js';
import { v2Components } from './v2/components.js';
import { v2Options } from './v2/options.js';
import { v2Service } from './v2/service.js';
import { v2Sessions } from './v2/sessions.js';
import { v2SessionTemplates } from './v2/sessiontemplates.js';

const resources = [
  v2ApplyStaged,
  v2Components,
  v2Options,
  v2Sessions,
  v2SessionTemplates,
  v2Service,
  v1Session,
  v1SessionStatus,
  v1SessionTemplate,
  v1Service,
] as const;

type ValueOf<Resource> = Resource extends unknown ? Resource[keyof Resource] : never;

/** The id of every operation: `v2.sessions.list`. */
export type OperationId = Extract<ValueOf<(typeof resources)[number]>, Operation>['id'];

/** All that the servers can be asked: the source of requests and of the sandbox's routes. */
export const operations: readonly Operation[] = resources.flatMap((resource: Readonly<Record<string, Operation>>) =>
  Object.values(resource),
);

/** The operation of an id. */
export function findOperation(id: OperationId): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`No operation ${id}`);
  return found;
}
