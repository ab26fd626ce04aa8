import type { Handler } from '../handler.js';
import type { World } from '../world.js';
import { applyStagedHandlers } from './applystaged.js';
import { componentHandlers } from './components.js';
import { changedHandlers } from './release-2-16/index.js';
import { optionsHandlers, serviceHandlers } from './service.js';
import { sessionHandlers } from './sessions.js';
import { templateHandlers } from './templates.js';
import { v1Handlers } from './v1/index.js';

/** What answers a request of the newest release, by the id of its route. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...serviceHandlers,
  ...optionsHandlers,
  ...templateHandlers,
  ...sessionHandlers,
  ...componentHandlers,
  ...applyStagedHandlers,
};

/** What release 2.16 answers otherwise, and with it v1. */
export const oldHandlers: Readonly<Record<string, Handler>> = { ...v1Handlers, ...changedHandlers };

/** What answers the requests of a route, in the release of a world. */
export function findHandler({ release }: World, routeId: string): Handler | undefined {
  return (release === '2.16' ? oldHandlers[routeId] : undefined) ?? handlers[routeId];
}
