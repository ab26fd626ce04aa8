import type { Command } from '../../kinds/command.js';
import { failures } from './failures/command.js';
import { preview } from './preview/command.js';
import { retry } from './retry/command.js';
import { waitForSession } from './wait/command.js';

/** From before a session is made until its last node is up. */
export const sessionCommands: readonly Command[] = [preview, waitForSession, failures, retry];
