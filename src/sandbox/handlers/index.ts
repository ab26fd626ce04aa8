import type { Handler } from '../handler.js';
import type { World } from '../world.js';
import { applyStagedHandlers } from './applystaged.js';
import { componentHandlers } from './components.js';
import { applyStagedHandlers as oldApplyStagedHandlers } from './release-2-16/applystaged.js';
import { componentHandlers as oldComponentHandlers } from './release-2-16/components.js';
import { optionsHandlers as oldOptionsHandlers } from './release-2-16/options.js';
import { sessionHandlers as oldSessionHandlers } from './release-2-16/sessions.js';
import { exampleHandlers, templateHandlers as oldTemplateHandlers } from './release-2-16/templates.js';
import { optionsHandlers, serviceHandlers } from './service.js';
import { sessionHandlers } from './sessions.js';
import { templateHandlers } from './templates.js';
import { v1Handlers } from './v1/index.js';

/** The handlers of the newest release, by the id of the route. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...serviceHandlers,
  ...optionsHandlers,
  ...templateHandlers,
  ...sessionHandlers,
  ...componentHandlers,
  ...applyStagedHandlers,
};

/** The handlers of release 2.16 that differ from those of the newest. */
export const oldHandlers: Readonly<Record<string, Handler>> = {
  ...v1Handlers,
  ...exampleHandlers,
  ...oldOptionsHandlers,
  ...oldTemplateHandlers,
  ...oldSessionHandlers,
  ...oldComponentHandlers,
  ...oldApplyStagedHandlers,
};

/** The handler of a route in the release of a world; undefined when there is none. */
export function findHandler({ release }: World, routeId: string): Handler | undefined {
  return (release === '2.16' ? oldHandlers[routeId] : undefined) ?? handlers[routeId];
}
