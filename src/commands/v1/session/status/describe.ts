import { v1SessionStatus } from '../../../../api/v1/session-status.js';
import type { Command } from '../../../../kinds/command.js';
import { parametersOf } from '../../../../kinds/parameter.js';
import { request } from '../../../../kinds/planners.js';

const ofCategory = parametersOf(v1SessionStatus.describe);
const ofPhase = parametersOf(v1SessionStatus.describePhase);
const ofBootSet = parametersOf(v1SessionStatus.describeBootSet);

export const v1SessionStatusDescribe: Command = {
  path: ['v1', 'session', 'status', 'describe'],
  forms: [
    {
      summary: 'Show the nodes of one category of a phase',
      examples: [
        {
          command: 'v1 session status describe failed boot compute 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1',
          about: 'the nodes that failed to boot',
        },
      ],
      operation: v1SessionStatus.describe,
      parameters: [
        ofCategory('category_name', 'Category: not_started, in_progress, succeeded, failed or excluded'),
        ofCategory('phase_name', 'Phase: boot, configure or shutdown'),
        ofCategory('boot_set_name', 'Name of the boot set'),
        ofCategory('session_id', 'Id of the session', { complete: 'sessions' }),
      ],
      layout: { view: 'record' },
      plan: request,
    },
    {
      face: 'bos',
      summary: 'Show one phase of a boot set',
      examples: [
        {
          command: 'v1 session status describe boot compute 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1',
          about: 'the boot phase of a boot set',
        },
      ],
      operation: v1SessionStatus.describePhase,
      parameters: [
        ofPhase('phase_name', 'Phase: boot, configure or shutdown'),
        ofPhase('boot_set_name', 'Name of the boot set'),
        ofPhase('session_id', 'Id of the session', { complete: 'sessions' }),
      ],
      layout: { view: 'record' },
      plan: request,
    },
    {
      face: 'bos',
      summary: 'Show the status of a boot set of a session',
      examples: [
        {
          command: 'v1 session status describe compute 8f2fc013-7817-4fe2-8e6f-c2136a5e3bd1',
          about: 'all phases of a boot set',
        },
      ],
      operation: v1SessionStatus.describeBootSet,
      parameters: [
        ofBootSet('boot_set_name', 'Name of the boot set'),
        ofBootSet('session_id', 'Id of the session', { complete: 'sessions' }),
      ],
      layout: { view: 'record' },
      plan: request,
    },
  ],
};
