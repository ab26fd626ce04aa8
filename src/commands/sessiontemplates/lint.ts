import type { Command } from '../../kinds/command.js';
import { local } from '../../kinds/parameter.js';
import { templateFiles, templateNames } from './parameters.js';

export const sessiontemplatesLint: Command = {
  path: ['v2', 'sessiontemplates', 'lint'],
  forms: [
    {
      face: 'bos',
      summary: 'Find what is wrong with session templates before a boot does',
      details:
        'Checks templates of files with -f, or stored ones: fields and names, kernel parameters, images (IMS), configurations (CFS), nodes, ' +
        'groups and roles (HSM). What a service does not tell is reported as not checked. For stored templates BOS is asked too: it stops at the ' +
        'first error, assumes a boot, and looks neither at CFS nor at HSM. Exit status: 0 without errors, 10 with; --strict counts ' +
        'warnings as errors.',
      examples: [
        { command: 'sessiontemplates lint --all', about: 'all stored templates' },
        { command: 'sessiontemplates lint -f templates --offline', about: 'files, without a server' },
        { command: 'sessiontemplates lint compute --strict', about: 'one template, and warnings count too' },
      ],
      parameters: [
        templateNames,
        ...templateFiles,
        local.flag('all', 'All stored session templates'),
        local.flag('offline', 'Do not contact a server'),
        local.flag('strict', 'Count warnings as errors'),
      ],
      layout: {
        view: 'rows',
        columns: [
          { name: 'place', path: 'place' },
          { name: 'level', path: 'level' },
          { name: 'rule', path: 'rule' },
          { name: 'path', path: 'path' },
          { name: 'message', path: 'message' },
        ],
      },
      plan: async (form, context) => (await import('./lint/run-lint.js')).planLint(form, context),
    },
  ],
};
