import type { Input } from '../api/input.js';
import type { JsonValue } from '../util/json/value.js';
import { readLimit } from './limit.js';
import { readNodes, type NodeContext } from './read.js';

/** A parameter of a command, as far as its value can be about nodes. */
interface NodeParameter {
  readonly name: string;
  readonly flag?: string;
  readonly type: string;
  /** Its value is a list of nodes, or a limit, which has nodes in it. */
  readonly holds?: 'nodes' | 'limit';
}

/** The input with the names of nodes in the place of what was typed for them. Throws as readNodes and readLimit do. */
export async function readNodeInput(
  parameters: readonly NodeParameter[],
  input: Input,
  context: NodeContext,
): Promise<Input> {
  const read = new Map<string, JsonValue>(input);
  const recursive = input.get('recursive') === true;
  for (const { name, flag = name.toUpperCase(), holds, type } of parameters) {
    const text = input.get(name);
    if (holds === undefined || typeof text !== 'string') continue;
    const place = { option: flag, recursive, context };
    if (holds === 'limit') read.set(name, await readLimit(text, place));
    else {
      const names = await readNodes(text, place);
      read.set(name, type === 'list' ? names : names.join(','));
    }
  }
  return read;
}
