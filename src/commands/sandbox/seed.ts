import { work, type Command } from '../../kinds/command.js';
import { local } from '../../kinds/parameter.js';

export const sandboxSeed: Command = {
  path: ['sandbox', 'seed'],
  forms: [
    {
      face: 'bos',
      summary: 'Add nodes and session templates to a sandbox',
      details:
        'Adds to the sandbox that the configuration points to; a real system is never changed. With --state to a file for ' +
        '`bos sandbox start --state`, which is created when it does not exist. The names of the files are those of the templates.',
      examples: [
        { command: 'sandbox seed --nodes 10000', about: 'make the running sandbox as large as a real system' },
        { command: 'sandbox seed --state lab.json --nodes 256 --templates templates/', about: 'prepare a state' },
      ],
      parameters: [
        local.integer('nodes', 'Number of nodes the sandbox should have', { placeholder: 'N' }),
        local.text('templates', 'Folder of session templates (JSON or YAML)', {
          placeholder: 'FOLDER',
          complete: 'files',
        }),
        local.text('state', 'State file to add to, of a sandbox that does not run', {
          placeholder: 'FILE',
          complete: 'files',
        }),
      ],
      plan: work(async (context) => (await import('./seed/add-seed.js')).addSeed(context)),
    },
  ],
};
