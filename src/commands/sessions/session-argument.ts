import type { Parameter } from '../../api/operation.js';

/** The session that a command is about. */
export const sessionArgument: Parameter = {
  name: 'session_id',
  in: 'local',
  type: 'string',
  required: true,
  help: 'Name of the session',
  complete: 'sessions',
};
