import type { Handler } from '../../handler.js';
import { applyStagedHandlers } from './applystaged.js';
import { componentHandlers } from './components.js';
import { optionsHandlers } from './options.js';
import { sessionHandlers } from './sessions.js';
import { exampleHandlers, templateHandlers } from './templates.js';

/** What answers otherwise in release 2.16 than in the newest, by the id of its route. */
export const changedHandlers: Readonly<Record<string, Handler>> = {
  ...exampleHandlers,
  ...optionsHandlers,
  ...templateHandlers,
  ...sessionHandlers,
  ...componentHandlers,
  ...applyStagedHandlers,
};
