import { argument, local, special, type Parameter } from '../../kinds/parameter.js';

/** The name of the template that a command is about. */
export function templateArgument(
  parameter: (name: 'session_template_id', help: string, extra: Partial<Parameter>) => Parameter,
): Parameter {
  return parameter('session_template_id', 'Name of the session template', { complete: 'templates' });
}

/** Files of templates, each with one or more, and folders of such files. */
export const templateFiles: readonly Parameter[] = [
  local.list('file', 'Read templates from this file or folder (- is standard input); may be repeated', {
    short: '-f',
    repeats: true,
    verbatim: true,
    complete: 'files',
    placeholder: 'FILE|DIR',
  }),
  local.flag('recursive', 'Read the folders in a folder too', { short: '-R' }),
];

/** Fields that are other than in what is copied. */
export const assignments = local.list('set', 'Set a field of it; may be repeated', {
  repeats: true,
  verbatim: true,
  placeholder: 'PATH=VALUE',
});

/** All but what changes something: each command that has it says what that leaves. */
export const dryRun = local.flag('dry_run', 'Change nothing, and say what would be done');

/** The names of any number of templates. */
export const templateNames = argument('names', 'Names of session templates', {
  type: 'list',
  required: false,
  complete: 'templates',
  placeholder: 'NAME',
});

/** What the body of a template is made from; with `--file` the other options are ignored. */
export function templateContent(
  parameter: (name: 'cfs_configuration' | 'description', help: string) => Parameter,
): readonly Parameter[] {
  return [
    special.text('file', 'Read the template: JSON, YAML, TOML, - for stdin', {
      complete: 'files',
      placeholder: 'FILE',
      reads: 'template',
    }),
    parameter('cfs_configuration', 'Configuration that nodes get after booting'),
    parameter('description', 'What the template is for'),
  ];
}
