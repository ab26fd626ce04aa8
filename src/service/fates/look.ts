import type { Client } from '../../http/client.js';
import type { RequestPlan } from '../../http/plan.js';
import type { Sighting, Look } from './sighting.js';
import { lookForChange, lookForOptions, lookForTemplateOfV1, lookForTemplate } from './change.js';
import { lookForDeletion, lookForDeletions } from './deletion.js';
import { lookAtNodes } from './nodes.js';
import { lookForNewest, lookForSession } from './session.js';
import { lookAtStaged } from './staged.js';

/** How to find out what became of a write, by its operation. */
const looks: Readonly<Record<string, Look>> = {
  'v2.sessions.create': lookForSession,
  'v2.sessions.delete': lookForDeletion('session'),
  'v2.sessions.delete-many': lookForDeletions,
  'v2.sessiontemplates.create': lookForTemplate,
  'v2.sessiontemplates.update': lookForTemplate,
  'v2.sessiontemplates.delete': lookForDeletion('session template'),
  'v2.components.update': lookForChange('component'),
  'v2.components.updatemany': lookAtNodes,
  'v2.options.update': lookForOptions,
  'v2.applystaged.create': lookAtStaged,
  'v1.session.create': lookForNewest,
  'v1.session.delete': lookForDeletion('session'),
  'v1.sessiontemplate.create': lookForTemplateOfV1,
  'v1.sessiontemplate.delete': lookForDeletion('session template'),
};

/** Looks what became of a write; undefined when there is nothing to look at. Throws what the client throws. */
export async function lookAfter(
  plan: RequestPlan,
  client: Client,
  elapsedMs: () => number,
): Promise<Sighting | undefined> {
  return looks[plan.operation ?? '']?.(plan, client, elapsedMs);
}

/** Is there anything to look at after a write? */
export function canBeLookedUp({ operation = '' }: RequestPlan): boolean {
  return Object.hasOwn(looks, operation);
}
