import type { Operation } from '../api/operation.js';
import { FileError } from '../errors/input.js';
import { didYouMean } from '../util/suggest.js';
import { toPlain, type JsonObject } from '../util/json/value.js';

/** Fields that a template carries when it is read back, and that v2 refuses. */
const readOnly = ['name', 'tenant', 'links'];

/**
 * Holds a template's file against the schema that the server has, so that what it would refuse is not sent. Gives warnings:
 * unknown fields may be those of a newer server. Throws FileError with all that is wrong.
 */
export async function checkTemplate(operation: Operation, template: JsonObject, file: string): Promise<string[]> {
  const name = file === '-' ? 'standard input' : file;
  const left = operation.path.startsWith('/v2/') ? readOnly.filter((field) => template.has(field)) : [];
  if (left.length > 0) {
    const fields = left.map((field) => `.${field}`).join(', ');
    throw new FileError(`${name} has ${left.join(' and ')}, which the server sets itself and refuses to be given.`, {
      hint: `Leave out what was read back: jq 'del(${fields})' ${file === '-' ? 'FILE' : file}`,
    });
  }
  if (operation.body === undefined) return [];
  const { models } = await import('../api/models/index.js');
  const filled = operation.parameters.some((parameter) => parameter.name === 'name')
    ? new Map([['name', 'name'], ...template])
    : template;
  const { error } = models[operation.body].safeParse(toPlain(filled));
  const issues = error?.issues ?? [];
  const wrong = issues.filter((issue) => issue.code !== 'unrecognized_keys');
  if (wrong.length > 0) {
    const lines = wrong.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`);
    throw new FileError(`${name} is no template that the server would take.`, { hint: lines.join('\n') });
  }
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => warnOfField([...issue.path, key].join('.'), key, name))
      : [],
  );
}

const known = [
  ...[
    'boot_sets',
    'cfs',
    'description',
    'enable_cfs',
    'configuration',
    'arch',
    'etag',
    'kernel_parameters',
    'node_groups',
  ],
  ...['node_list', 'node_roles_groups', 'path', 'rootfs_provider', 'rootfs_provider_passthrough', 'type'],
];

function warnOfField(path: string, key: string, name: string): string {
  return [`${name}: ${path} is no field of a template that bos knows.`, didYouMean(key, known)]
    .filter(Boolean)
    .join(' ');
}
