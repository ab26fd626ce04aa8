import type { Command } from '../../kinds/command.js';
import { local } from '../../kinds/parameter.js';
import { templateNames } from './parameters.js';

export const sessiontemplatesExport: Command = {
  path: ['v2', 'sessiontemplates', 'export'],
  forms: [
    {
      face: 'bos',
      summary: 'Write session templates to files, or to an archive',
      details:
        'Writes a file for each template, named after it, without name, tenant and links, with its keys sorted: the same template gives the same file, ' +
        'byte for byte. Without --output-dir or --archive they are printed. An archive has the layout of the export script of HPE, and its ' +
        'import script takes it: it also contains options, sessions, components and version of the service.',
      examples: [
        { command: 'sessiontemplates export --output-dir templates', about: 'all templates, for git' },
        { command: 'sessiontemplates export compute > compute.yaml', about: 'one template' },
        { command: 'sessiontemplates export --archive bos.tgz --all-tenants', about: 'for another system' },
      ],
      parameters: [
        templateNames,
        local.text('output_dir', 'Write the templates into this folder', { placeholder: 'DIR', complete: 'files' }),
        local.text('archive', 'Write an archive, whose name ends in .tgz', {
          placeholder: 'FILE.tgz',
          complete: 'files',
        }),
        local.text('as', 'The format of the files', { choices: ['yaml', 'json'], default: 'yaml' }),
        local.flag('all_tenants', 'Also those of tenants, each in a folder of its tenant'),
        local.flag('prune_files', 'Delete files of templates that the server does not have'),
        local.flag('force', 'Replace other files, and delete files, without asking'),
      ],
      layout: {
        view: 'rows',
        columns: [
          { name: 'name', path: 'name' },
          { name: 'file', path: 'file' },
          { name: 'action', path: 'action' },
        ],
      },
      plan: async (form, context) => (await import('./export/run-export.js')).planExport(form, context),
    },
  ],
};
