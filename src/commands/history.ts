import { local } from '../kinds/parameter.js';
import { work, type Command } from '../kinds/command.js';

export const history: Command = {
  path: ['history'],
  forms: [
    {
      face: 'bos',
      summary: 'List what was changed, from the audit',
      details:
        'Reads the file that core.audit or BOS_AUDIT names, or --file: one entry for each request that was to change ' +
        'something. Without an audit nothing is recorded.',
      examples: [
        { command: 'history --since 1d', about: 'what was changed within a day' },
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
        local.text('since', 'Only what is no older than this, such as 12h or 7d', {
          format: 'age',
          placeholder: 'AGE',
        }),
        local.integer('last', 'Only so many entries, the newest', { range: [1, 1_000_000], placeholder: 'N' }),
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
