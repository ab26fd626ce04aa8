import type { Handler } from '../handler.js';
import { newestRelease, type ReleaseName } from '../release.js';
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

const newestHandlers: Readonly<Record<string, Handler>> = {
  ...serviceHandlers,
  ...optionsHandlers,
  ...templateHandlers,
  ...sessionHandlers,
  ...componentHandlers,
  ...applyStagedHandlers,
};

/** The handlers of each release, by the id of the route. An older release is the newest but for what it does differently. */
export const handlers: Readonly<Record<ReleaseName, Readonly<Record<string, Handler>>>> = {
  '2.50': newestHandlers,
  '2.16': {
    ...newestHandlers,
    ...v1Handlers,
    ...exampleHandlers,
    ...oldOptionsHandlers,
    ...oldTemplateHandlers,
    ...oldSessionHandlers,
    ...oldComponentHandlers,
    ...oldApplyStagedHandlers,
  },
};

/** The handler of a route in the release of a world; undefined when there is none. */
export function findHandler({ release = newestRelease }: World, routeId: string): Handler | undefined {
  return handlers[release][routeId];
}
