import type { Input } from '../api/input.js';
import type { JsonValue } from '../util/json/value.js';
import { readLimit } from './limit.js';
import { readNodes, type NodeContext } from './node-list.js';

/** What matters here of a parameter of a command. */
interface NodeParameter {
  readonly name: string;
  readonly flag?: string;
  readonly type: string;
  /** Its value is a node list, or a limit, which contains nodes. */
  readonly holds?: 'nodes' | 'limit';
}

/** Replaces the node lists and limits in an input by the names that they stand for. Throws as readNodes and readLimit do. */
export async function readNodeInput(
  parameters: readonly NodeParameter[],
  input: Input,
  context: NodeContext,
): Promise<Input> {
  const read = new Map<string, JsonValue>(input);
  const recursive = input.get('recursive') === true;
  const allowEmpty = input.get('allow_empty') === true;
  for (const { name, flag = name.toUpperCase(), holds, type } of parameters) {
    const text = input.get(name);
    if (holds === undefined || typeof text !== 'string') continue;
    const source = { option: flag, recursive, allowEmpty, context };
    if (holds === 'limit') read.set(name, await readLimit(text, source));
    else {
      const names = await readNodes(text, source);
      read.set(name, type === 'list' ? names : names.join(','));
    }
  }
  return read;
}
