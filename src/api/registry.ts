import type { Operation } from './operation.js';
import { service as v1Service } from './v1/service.js';
import { session } from './v1/session.js';
import { sessionStatus } from './v1/session-status.js';
import { sessiontemplate } from './v1/sessiontemplate.js';
import { applystaged } from './v2/applystaged.js';
import { components } from './v2/components.js';
import { options } from './v2/options.js';
import { service as v2Service } from './v2/service.js';
import { sessions } from './v2/sessions.js';
import { sessiontemplates } from './v2/sessiontemplates.js';

const literals = [
  ...applystaged,
  ...components,
  ...options,
  ...sessions,
  ...sessiontemplates,
  ...v2Service,
  ...session,
  ...sessionStatus,
  ...sessiontemplate,
  ...v1Service,
] as const;

export type OperationId = (typeof literals)[number]['id'];

/** All that the servers can be asked: the source of commands, help, completion, reference pages and the sandbox's routes. */
export const operations: readonly Operation[] = literals;

/** The operation of an id such as `v2.sessions.list`. */
export function findOperation(id: OperationId): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`No operation ${id}`);
  return found;
}
