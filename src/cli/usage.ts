import type { Parameter } from '../kinds/parameter.js';
import { wrapText } from '../util/wrap.js';
import { adaptForm } from './forms.js';
import { argumentName } from './read-input.js';
import type { Node } from './tree.js';

/** The parameters that the first form of a node has under `cray`, without the options of every command. */
export function firstParameters(node: Node): readonly Parameter[] {
  const form = node.kind === 'group' ? undefined : node.forms[0];
  return form ? adaptForm(form, 'cray').parameters : [];
}

/** `Usage: cray bos v2 sessions describe [OPTIONS] SESSION_ID`, folded at 80 characters as the reference folds it. */
export function formatUsage(program: string, node: Node, parameters = firstParameters(node)): string {
  const words = [program, ...node.words].join(' ');
  const names = parameters.filter((parameter) => parameter.flag === undefined).map(formatArgument);
  const rest = node.kind === 'group' ? '[OPTIONS] COMMAND [ARGS]...' : ['[OPTIONS]', ...names].join(' ');
  const start = `Usage: ${words} `;
  return wrapText(rest, Math.max(20, 78 - start.length))
    .map((line, index) => (index === 0 ? start : ' '.repeat(start.length)) + line)
    .join('\n');
}

/** Does an argument take all that is typed from its place on? */
export function takesSeveral({ type, holds, several }: Parameter): boolean {
  return type === 'list' || holds === 'nodes' || several !== undefined;
}

function formatArgument(parameter: Parameter): string {
  const name = argumentName(parameter) + (takesSeveral(parameter) ? '...' : '');
  return parameter.required ? name : `[${name}]`;
}
