import { special, type Parameter } from '../../kinds/parameter.js';

/** The name of the template that a command is about. */
export function templateArgument(
  parameter: (name: 'session_template_id', help: string, extra: Partial<Parameter>) => Parameter,
): Parameter {
  return parameter('session_template_id', 'Name of the session template', { complete: 'templates' });
}

/** What the body of a template is made from; with `--file` the other options are ignored. */
export function templateContent(
  parameter: (name: 'cfs_configuration' | 'description', help: string) => Parameter,
): readonly Parameter[] {
  return [
    special.text('file', 'Read the template from this JSON, YAML or TOML file (- is standard input)', {
      complete: 'files',
      placeholder: 'FILE',
      reads: 'template',
    }),
    parameter('cfs_configuration', 'Configuration that nodes get after booting'),
    parameter('description', 'What the template is for'),
  ];
}
