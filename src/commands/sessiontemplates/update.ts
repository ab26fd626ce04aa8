import { v2SessionTemplates } from '../../api/v2/sessiontemplates.js';
import type { Command } from '../../kinds/command.js';
import { local, parametersOf } from '../../kinds/parameter.js';
import { templateColumns } from './columns.js';
import { templateArgument, templateContent } from './parameters.js';

const parameter = parametersOf(v2SessionTemplates.update);

export const sessiontemplatesUpdate: Command = {
  path: ['v2', 'sessiontemplates', 'update'],
  forms: [
    {
      summary: 'Change some fields of a session template',
      details:
        'Only what is given is changed; with --file, the fields of the file. Under bos --image, --kernel-parameters and --arch change boot ' +
        'sets: all of them, or those of --boot-set. `bos v2 sessiontemplates set` sets any field.',
      examples: [
        {
          command: 'sessiontemplates update compute --cfs-configuration compute-24.7',
          about: 'change the configuration',
        },
        { command: 'sessiontemplates update compute --file change.yaml', about: 'change what a file says' },
        {
          command: 'sessiontemplates update compute --image 9e3c75e1-ac42-42c7-873c-e758048897d6',
          about: 'boot another image',
          face: 'bos',
        },
      ],
      operation: v2SessionTemplates.update,
      parameters: [
        templateArgument(parameter),
        ...templateContent(parameter),
        parameter('enable_cfs', 'Configure nodes after booting', { default: true, defaultFace: 'cray' }),
        local.text('image', 'Image that boot sets boot: its id in IMS, or the path of its manifest', {
          face: 'bos',
          placeholder: 'ID|PATH',
        }),
        local.text('kernel_parameters', 'Kernel parameters of boot sets; +=TEXT appends', {
          face: 'bos',
        }),
        local.text('arch', 'Architecture of the nodes of boot sets', {
          face: 'bos',
          choices: ['X86', 'ARM', 'Other', 'Unknown'],
        }),
        local.list('boot_set', 'Only in these boot sets; may be repeated', {
          face: 'bos',
          repeats: true,
          verbatim: true,
          placeholder: 'NAME',
        }),
      ],
      layout: { view: 'record', columns: templateColumns },
      bodyRule: 'fileOrOptions',
      receipt: { done: 'changed session template', of: 'session_template_id' },
      check: 'bos v2 sessiontemplates describe {session_template_id}',
      plan: async (form, context) => (await import('./update/plan-update.js')).planUpdate(form, context),
    },
  ],
};
