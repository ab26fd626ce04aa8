import type { Command } from '../../kinds/command.js';
import { argument, local } from '../../kinds/parameter.js';

export const convertTemplates: Command = {
  path: ['convert', 'templates'],
  forms: [
    {
      face: 'bos',
      offline: true,
      summary: 'Convert session templates of v1 to v2, as an upgrade does',
      details:
        'Needs no server. A file contains one template, a list of them or a YAML stream, or is an export (.tgz). ' +
        'It prints what was changed and what is left to look at, and writes nothing without --write or --output-dir. A template is ' +
        'written to NAME.json or NAME.yaml, in the form that it was read in. Exit status: 0 when there is nothing to do or to look ' +
        'at (after writing: to look at), 10 when there is, 2 when a file cannot be read or its only template cannot be converted.',
      examples: [
        { command: 'convert templates old-compute.json', about: 'what would change, and what to look at' },
        { command: 'convert templates old/*.json --output-dir templates', about: 'write the templates of v2' },
        {
          command:
            'convert templates old.yaml --write --rootfs-passthrough sbps:v1:iqn.2023-06.csm.iscsi:_sbps-hsn._tcp.sys.example.com:300',
          about: 'move from CPS to SBPS at the same time',
        },
      ],
      parameters: [
        argument('files', 'Files with templates of v1 (- is standard input)', {
          type: 'list',
          placeholder: 'FILE',
          complete: 'files',
        }),
        local.text('output_dir', 'Write the templates of v2 into this folder', {
          placeholder: 'DIR',
          complete: 'files',
        }),
        local.flag(
          'write',
          'Write the templates of v2 beside the files; a file that has the name of its template is replaced',
        ),
        local.text('name', 'Name of the template, when there is only one'),
        local.text(
          'rootfs_passthrough',
          'Use sbps instead of a root file system provider that no longer exists, with this passthrough',
          {
            placeholder: 'TEXT',
          },
        ),
      ],
      layout: {
        view: 'rows',
        columns: [
          { name: 'file', path: 'file' },
          { name: 'line', path: 'line' },
          { name: 'class', path: 'class' },
          { name: 'done', path: 'done', as: 'flag' },
          { name: 'message', path: 'message' },
        ],
      },
      plan: async (form, context) => (await import('./templates/convert-files.js')).planConversion(form, context),
    },
  ],
};
