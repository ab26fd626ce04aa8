import type { Command } from '../../kinds/command.js';
import { componentSession } from './session/command.js';
import { summary } from './summary/command.js';

/** Nodes beyond what the service lists. */
export const componentCommands: readonly Command[] = [summary, componentSession];
