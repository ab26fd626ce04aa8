import { UsageError } from '../../../errors/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import { openNodeContext } from '../../../kinds/node-context.js';
import { readNodes } from '../../../nodes/node-list.js';
import type { Assignment } from '../../../templates/set/assignment.js';
import type { JsonValue } from '../../../util/json/value.js';

/**
 * Assignments whose texts have become values of the types of their fields: a node list is read as everywhere, other lists are split at
 * commas, `enable_cfs` is true or false. Throws UsageError and FileError.
 */
export async function readValues(assignments: readonly Assignment[], context: CommandContext): Promise<Assignment[]> {
  const read: Assignment[] = [];
  for (const assignment of assignments) {
    const { value, isJson, kind } = assignment;
    const isText = kind !== 'remove' && !isJson && typeof value === 'string';
    read.push(isText ? { ...assignment, value: await readValue(assignment, value, context) } : assignment);
  }
  return read;
}

async function readValue({ target, kind }: Assignment, text: string, context: CommandContext): Promise<JsonValue> {
  const field = target.keys.at(-1);
  if (field === 'node_list') return readNodeList(target.path, text, context);
  if (field === 'node_groups' || field === 'node_roles_groups') {
    return text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
  if (field !== 'enable_cfs') return text;
  if (kind === 'set' && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  throw new UsageError(`${target.path} is true or false, not "${text}".`);
}

async function readNodeList(path: string, text: string, context: CommandContext): Promise<string[]> {
  const recursive = context.input.get('recursive') === true;
  return readNodes(text, { option: path, recursive, context: openNodeContext(context) });
}
