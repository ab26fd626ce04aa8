import type { Handler } from '../handler.js';
import { applyStagedHandlers } from './applystaged.js';
import { componentHandlers } from './components.js';
import { optionsHandlers } from './options.js';
import { serviceHandlers } from './service.js';
import { sessionHandlers } from './sessions.js';
import { templateHandlers } from './templates.js';

/** What answers a request, by the id of its route. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...serviceHandlers,
  ...optionsHandlers,
  ...templateHandlers,
  ...sessionHandlers,
  ...componentHandlers,
  ...applyStagedHandlers,
};
