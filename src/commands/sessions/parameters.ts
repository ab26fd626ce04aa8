import { v2Sessions } from '../../api/v2/sessions.js';
import { argument, local, parametersOf, rarely, recursive, type Parameter } from '../../kinds/parameter.js';

/** The session that a command is about. */
export const sessionArgument = argument('session_id', 'Name of the session', { complete: 'sessions' });

const created = parametersOf(v2Sessions.create);

/** What decides on which nodes a session acts, and how. */
export const selection: readonly Parameter[] = [
  created('template_name', 'Session template to use', { complete: 'templates', placeholder: 'TEMPLATE' }),
  created('operation', 'What to do with the nodes'),
  created('limit', 'Only these nodes, groups and roles', { complete: 'components', holds: 'limit' }),
  ...rarely(recursive),
  created('stage', 'Only prepare the nodes; applystaged starts the work'),
  created('include_disabled', 'Also take nodes that are disabled in the hardware inventory', { rare: true }),
];

/** The filters of a list of sessions, which its deletion takes too. */
export function sessionFilters(
  parameter: (name: 'status' | 'max_age' | 'min_age', help: string, extra?: Partial<Parameter>) => Parameter,
): readonly Parameter[] {
  const age = { format: 'age', placeholder: 'AGE' } as const;
  return [
    parameter('status', 'Only sessions in this state'),
    parameter('max_age', 'Only those younger than this: 30m, 12h, 7d, 2w', age),
    parameter('min_age', 'Only those older than this: 30m, 12h, 7d, 2w', age),
  ];
}

/** How to wait for a session. `--timeout` takes the place of the option of every command: how long the server may be silent. */
export const waitOptions: readonly Parameter[] = [
  local.text('wait_timeout', 'Give up after this time, such as 45m', {
    flag: '--timeout',
    format: 'duration',
    placeholder: 'TIME',
    face: 'bos',
  }),
  local.text('for', 'What to wait for; complete by default', {
    choices: ['complete', 'running', 'deleted'],
    face: 'bos',
  }),
  local.text('interval', 'Time between requests; 2s, later 15s by default', {
    format: 'duration',
    placeholder: 'TIME',
    face: 'bos',
  }),
  local.flag('fail_fast', 'Stop as soon as more nodes than --max-failed have failed', { face: 'bos' }),
  local.text('max_failed', 'How many nodes may fail, such as 5 or 2%', { placeholder: 'COUNT', face: 'bos' }),
  local.list('report', 'Write the result to a file: .xml (JUnit) or .md', {
    repeats: true,
    verbatim: true,
    complete: 'files',
    placeholder: 'FILE',
    face: 'bos',
  }),
];

/** For commands that make a session and can wait for it. */
export const waitAfterwards: readonly Parameter[] = [
  local.flag('wait', 'Wait until the session has ended, and show how', { face: 'bos' }),
  ...rarely(...waitOptions),
];
