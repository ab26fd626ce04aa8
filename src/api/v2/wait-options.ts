import type { Parameter } from '../operation.js';
import { local } from '../parameter.js';

/** How to wait for a session. `--timeout` takes the place of the option of every command: how long the server may be silent. */
export const waitOptions: readonly Parameter[] = [
  local.text('for', 'What to wait for; complete where not given', {
    choices: ['complete', 'running', 'deleted'],
    face: 'bos',
  }),
  {
    ...local.text('wait_timeout', 'Give up after this time, such as 45m', {
      format: 'duration',
      placeholder: 'TIME',
      face: 'bos',
    }),
    flag: '--timeout',
  },
  local.text('interval', 'Ask this often; 2s at first and 15s later where not given', {
    format: 'duration',
    placeholder: 'TIME',
    face: 'bos',
  }),
  local.flag('fail_fast', 'Stop waiting as soon as more nodes have failed than may', { face: 'bos' }),
  local.text('max_failed', 'So many nodes may fail, such as 5 or 2%', { placeholder: 'COUNT', face: 'bos' }),
];

/** For commands that make a session and can wait for it. */
export const waitAfterwards: readonly Parameter[] = [
  local.flag('wait', 'Wait until the session has ended, and show how', { face: 'bos' }),
  ...waitOptions,
];
