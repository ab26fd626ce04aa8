import type { Example } from '../../kinds/command.js';
import type { Face } from '../../kinds/face.js';
import type { Parameter } from '../../kinds/parameter.js';
import { formatExample } from '../forms.js';
import { argumentName } from '../read-input.js';
import type { Leaf, Node } from '../tree.js';
import { indent, type HelpRow } from './sections.js';

/** An example as two lines: what it is for, and what is typed. */
export function renderExample(example: Example, leaf: Leaf, face: Face): string {
  return `  # ${example.about}\n  ${formatExample(example, leaf, face)}`;
}

/** An argument, and what it is. */
export function describeArgument(parameter: Parameter): HelpRow {
  return [argumentName(parameter), withNotes(parameter.help, noteNodes(parameter))];
}

/** An option's name with the form of its value, and what it does. */
export function describeOption(parameter: Parameter): HelpRow {
  const name = parameter.short ? `${parameter.short}, ${parameter.flag ?? ''}` : (parameter.flag ?? '');
  const value = formatValue(parameter);
  const notes = [
    ...noteNodes(parameter),
    parameter.required ? 'required' : '',
    parameter.default === undefined || parameter.defaultFace !== undefined ? '' : `default: ${parameter.default}`,
    parameter.since === undefined ? '' : `BOS ${parameter.since} and later`,
    parameter.removed === undefined ? '' : `before BOS ${parameter.removed}`,
  ].filter((note) => note !== '');
  return [value === '' ? name : `${name} ${value}`, withNotes(parameter.help, notes)];
}

function withNotes(help: string, notes: readonly string[]): string {
  return notes.length > 0 ? `${help} [${notes.join('; ')}]` : help;
}

/** How nodes can be typed, where a parameter takes them. */
function noteNodes({ holds, type }: Parameter): string[] {
  if (holds === undefined) return [];
  // What is a list under both names has ranges by itself.
  return [`also NIDs, ${type === 'list' ? '' : 'ranges, '}@FILE, or - for stdin`];
}

/** How the value of an option is written: its choices, its placeholder or its type. */
function formatValue(parameter: Parameter): string {
  if (parameter.type === 'flag' || parameter.type === 'count') return '';
  if (parameter.choices) return parameter.choices.map((choice) => (choice === '' ? "''" : choice)).join('|');
  if (parameter.placeholder) return parameter.placeholder;
  return { string: 'TEXT', integer: 'INTEGER', boolean: 'true|false', list: 'LIST' }[parameter.type];
}

/** The other words for the last one of a group or a command; empty when there are none. */
export function describeAliases({ aliases }: Node, width: number): string {
  return aliases.length === 0 ? '' : indent(`Aliases: ${aliases.join(', ')}`, width);
}
