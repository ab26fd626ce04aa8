import { local } from '../kinds/parameter.js';
import { work, type Command } from '../kinds/command.js';

export const history: Command = {
  path: ['history'],
  forms: [
    {
      face: 'bos',
      summary: 'List past changes, from the audit file',
      details:
        'Reads the audit file that core.audit, BOS_AUDIT or --file gives: one entry for each request that was to change ' +
        'something. Without an audit file nothing is recorded.',
      examples: [
        { command: 'history --since 1d', about: 'the changes of the last day' },
        {
          command: 'history --last 20 --columns time,user,command,exit',
          about: 'the last 20 changes, and who made them',
        },
        {
          command: `history --file /var/log/bos.jsonl --query "[?session=='night']" --format json`,
          about: 'all about one session, from another file',
        },
      ],
      parameters: [
        local.text('since', 'Only entries younger than this, such as 12h or 7d', {
          format: 'age',
          placeholder: 'AGE',
        }),
        local.integer('last', 'Only this many of the newest entries', { range: [1, 1_000_000], placeholder: 'N' }),
        local.text('file', 'Read this file instead of the configured one', {
          complete: 'files',
          placeholder: 'FILE',
        }),
      ],
      layout: { view: 'rows' },
      plan: work(async (context) => (await import('./history/run-history.js')).listHistory(context)),
    },
  ],
};
