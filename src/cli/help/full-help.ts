import type { Face } from '../../kinds/face.js';
import { commonParameters, formsOf, ownParameters } from '../forms.js';
import type { Group, Leaf, Node } from '../tree.js';
import { formatUsage } from '../usage.js';
import { describeAliases, describeArgument, describeOption, renderExample } from './describe.js';
import { indent, section, type HelpRow } from './sections.js';

/** The sections of the whole help of a group or a command, some of them empty. */
export function fullSections(node: Node, face: Face, width: number): string[] {
  if (node.kind !== 'group') return commandSections(node, face, width);
  const own = node.own ? commandSections(node.own, face, width) : [];
  return [...own, ...groupSections(node, face, width)];
}

function groupSections(group: Group, face: Face, width: number): string[] {
  const children = [...group.children].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = (wanted: boolean): HelpRow[] =>
    children.filter(([, child]) => (child.kind === 'group') === wanted).map(([word, child]) => [word, child.summary]);
  const version: HelpRow[] = group.words.length === 0 ? [['--version', 'Show the version of this program']] : [];
  return [
    formatUsage(face, group),
    indent(group.summary, width),
    describeAliases(group, width),
    section('Groups', list(true), width),
    section('Commands', list(false), width),
    section('Options', [...version, ['-h, --help', 'Show this help']], width),
  ];
}

function commandSections(leaf: Leaf, face: Face, width: number): string[] {
  const own = ownParameters(leaf, face);
  const positional = own.filter((parameter) => parameter.flag === undefined);
  const flags = own.filter((parameter) => parameter.flag !== undefined);
  const examples = formsOf(leaf, face).flatMap((form) => form.examples);
  return [
    ...introduce(leaf, face, width),
    describeAliases(leaf, width),
    section('Arguments', positional.map(describeArgument), width),
    section('Options', flags.map(describeOption), width),
    section(
      flags.length > 0 ? 'Options of every command' : 'Options',
      commonParameters(leaf, face).map(describeOption),
      width,
    ),
    examples.length > 0 ? `Examples:\n${examples.map((example) => renderExample(example, leaf, face)).join('\n')}` : '',
  ];
}

/** The usage of a command, and what it does. */
function introduce(leaf: Leaf, face: Face, width: number): string[] {
  const forms = formsOf(leaf, face);
  const usages = forms.map((form) => formatUsage(face, leaf, form.parameters));
  const summaries = [leaf.summary, ...forms.slice(1).map((form) => form.summary)].map((text) =>
    indent(`${text}.`, width),
  );
  const details = forms.map((form) => indent(form.details ?? '', width)).filter((text) => text.trim() !== '');
  return [usages.join('\n'), [...summaries, ...new Set(details)].join('\n\n')];
}
