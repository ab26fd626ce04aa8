import type { Example } from '../kinds/command.js';
import type { Parameter } from '../kinds/parameter.js';
import type { Face } from '../kinds/face.js';
import { wrapText } from '../util/wrap.js';
import { commonParameters, formatExample, formsOf, ownParameters } from './forms.js';
import { argumentName } from './read-input.js';
import type { Group, Leaf, Node } from './tree.js';
import { formatUsage } from './usage.js';

interface HelpOptions {
  /** Name the program was called by. */
  readonly face: Face;
  readonly width: number;
}

/** The help of a group or a command, ending with a newline. */
export function renderHelp(node: Node, options: HelpOptions): string {
  const sections = node.kind === 'group' ? groupSections(node, options) : commandSections(node, options);
  return sections.filter((section) => section !== '').join('\n\n') + '\n';
}

function groupSections(group: Group, options: HelpOptions): string[] {
  const children = [...group.children].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = (wanted: boolean): [string, string][] =>
    children.filter(([, child]) => (child.kind === 'group') === wanted).map(([word, child]) => [word, child.summary]);
  const help: [string, string][] = [['-h, --help', 'Show this help']];
  const version: [string, string][] =
    group.words.length === 0 ? [['--version', 'Show the version of this program']] : [];
  return [
    formatUsage(options.face, group),
    indent(group.summary, options.width),
    describeAliases(group, options),
    section('Groups', list(true), options.width),
    section('Commands', list(false), options.width),
    section('Options', [...version, ...help], options.width),
  ];
}

function commandSections(leaf: Leaf, options: HelpOptions): string[] {
  const forms = formsOf(leaf, options.face);
  const usages = forms.map((form) => formatUsage(options.face, leaf, form.parameters));
  const details = [leaf.summary, ...forms.slice(1).map((form) => form.summary)].map((text) =>
    indent(`${text}.`, options.width),
  );
  const more = forms.map((form) => indent(form.details ?? '', options.width)).filter((text) => text.trim() !== '');
  const own = ownParameters(leaf, options.face);
  const positional = own.filter((parameter) => parameter.flag === undefined);
  const flags = own.filter((parameter) => parameter.flag !== undefined);
  const examples = forms.flatMap((form) => form.examples);
  return [
    usages.join('\n'),
    [...details, ...more].join('\n\n'),
    describeAliases(leaf, options),
    section('Arguments', positional.map(describeArgument), options.width),
    section('Options', flags.map(describeOption), options.width),
    section(
      flags.length > 0 ? 'Options of every command' : 'Options',
      commonParameters(leaf, options.face).map(describeOption),
      options.width,
    ),
    examples.length > 0
      ? `Examples:\n${examples.map((example) => renderExample(example, leaf, options)).join('\n')}`
      : '',
  ];
}

function describeAliases({ aliases }: Node, { width }: HelpOptions): string {
  return aliases.length === 0 ? '' : indent(`Aliases: ${aliases.join(', ')}`, width);
}

function renderExample(example: Example, leaf: Leaf, { face }: HelpOptions): string {
  return `  # ${example.about}\n  ${formatExample(example, leaf, face)}`;
}

function describeArgument(parameter: Parameter): [string, string] {
  return [argumentName(parameter), withNotes(parameter.help, noteNodes(parameter))];
}

/** An option's name with the form of its value, and what it does. */
export function describeOption(parameter: Parameter): [string, string] {
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
  return [`also NIDs, ${type === 'list' ? '' : 'bracket ranges, '}@FILE, or - for standard input`];
}

/** How the value of an option is written: its choices, its placeholder or its type. */
function formatValue(parameter: Parameter): string {
  if (parameter.type === 'flag' || parameter.type === 'count') return '';
  if (parameter.choices) return parameter.choices.map((choice) => (choice === '' ? "''" : choice)).join('|');
  if (parameter.placeholder) return parameter.placeholder;
  return { string: 'TEXT', integer: 'INTEGER', boolean: 'true|false', list: 'LIST' }[parameter.type];
}

const widestName = 32;

function section(title: string, rows: readonly (readonly [string, string])[], width: number): string {
  if (rows.length === 0) return '';
  const column = Math.min(widestName, Math.max(...rows.map(([name]) => name.length))) + 4;
  const lines = rows.flatMap(([name, text]) => {
    const [first = '', ...rest] = wrapText(text, Math.max(20, width - column));
    const start = `  ${name}`;
    const below = rest.map((line) => ' '.repeat(column) + line);
    const fits = start.length + 2 <= column;
    return fits ? [start.padEnd(column) + first, ...below] : [start, ' '.repeat(column) + first, ...below];
  });
  return `${title}:\n${lines.join('\n')}`;
}

function indent(text: string, width: number): string {
  return text === ''
    ? ''
    : wrapText(text, width - 2)
        .map((line) => `  ${line}`)
        .join('\n');
}
