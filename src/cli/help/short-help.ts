import type { Face } from '../../kinds/face.js';
import type { Parameter } from '../../kinds/parameter.js';
import { formsOf, ownParameters } from '../forms.js';
import type { Group, Leaf, Node } from '../tree.js';
import { formatUsage } from '../usage.js';
import { describeArgument, describeOption, renderExample } from './describe.js';
import { groupByJob } from './group-by-job.js';
import { exampleCommands } from './groups.js';
import { countLines, denseSection, indent } from './sections.js';

const face: Face = 'bos';

/** Of the smallest terminal. */
const terminalLines = 24;

/**
 * The sections of the help that fits a terminal of 80 by 24 when it can, some of them empty: a command's own options, as many
 * examples and as much of its details as there is room for, but one example and one sentence at least, and what shows the rest.
 * Where that is still too long, the last of the options that few need are left out, also to leave a line for the prompt.
 */
export function shortSections(node: Node, width: number): string[] {
  if (node.kind !== 'group') return commandSections(node, width);
  return node.own ? commandSections(node.own, width, listChildren(node, width)) : groupSections(node, width);
}

const common = 'Options of every command, such as --format: bos help options, or --help --all';
const commonAndMore = 'Options of every command: bos help options. More about this one: --help --all';
const commonAndOwn = 'Options of every command: bos help options. All of this one: --help --all';

/** `below` are the commands whose words begin with those of this one. */
function commandSections(leaf: Leaf, width: number, below = ''): string[] {
  const forms = formsOf(leaf, face);
  const own = ownParameters(leaf, face);
  const usages = forms.map((form) => formatUsage(face, leaf, form.parameters)).join('\n');
  const summaries = forms
    .map(({ summary }, index) => indent(`${index === 0 ? withAliases(leaf, summary) : summary}.`, width))
    .join('\n');
  const details = [...new Set(forms.map((form) => form.details))].map(splitSentences);
  const places = own.filter(({ flag }) => flag === undefined);
  const options = own.filter(({ flag }) => flag !== undefined);
  const rare = options.filter((option) => option.rare);
  const examples = listExamples(leaf);
  const longest = Math.max(...details.map((sentences) => sentences.length));
  const argumentRows = denseSection('Arguments', places.map(describeArgument), width);
  const describeOptions = (leftOut: readonly Parameter[]): string =>
    denseSection('Options', options.filter((option) => !leftOut.includes(option)).map(describeOption), width);
  const allOptions = describeOptions([]);
  const render = (exampleCount: number, sentenceCount: number, leftOut: readonly Parameter[] = []): string[] => [
    usages,
    summaries,
    ...details.map((sentences) => indent(sentences.slice(0, sentenceCount).join(' '), width)),
    argumentRows,
    leftOut.length === 0 ? allOptions : describeOptions(leftOut),
    below,
    renderExamples(examples.slice(0, exampleCount)),
    leftOut.length > 0
      ? commonAndOwn
      : exampleCount < examples.length || sentenceCount < longest
        ? commonAndMore
        : common,
  ];
  return chooseFitting(width, function* () {
    for (const count of countDown(examples.length)) yield render(count, longest);
    for (const count of countDown(longest)) yield render(1, count);
    for (const count of countDown(rare.length)) yield render(1, 1, rare.slice(count - 1));
  });
}

function groupSections(group: Group, width: number): string[] {
  const isTop = group.words.length === 0;
  const chosen = exampleCommands[group.words.join(' ').replace(/^v2 ?/, '')] ?? [...group.children.keys()].sort();
  const examples = isTop
    ? []
    : chosen.flatMap((words) => {
        const leaf = findLeaf(group, words.split(' '));
        return leaf ? listExamples(leaf).slice(0, 1) : [];
      });
  const render = (count: number): string[] => [
    formatUsage(face, group).replace('[OPTIONS] ', ''),
    indent(withAliases(group, group.summary), width),
    groupByJob(group, width) ?? listChildren(group, width),
    renderExamples(examples.slice(0, count)),
    isTop ? '' : `Help for one of these: bos help ${[...group.words, 'COMMAND'].join(' ')}`,
  ];
  return chooseFitting(width, function* () {
    for (const count of countDown(examples.length)) yield render(count);
    if (examples.length === 0) yield render(0);
  });
}

/** The first help that leaves a line for the prompt, else the first that fits, else the last, which is the shortest. */
function chooseFitting(width: number, makeHelps: () => Iterable<string[]>): string[] {
  let fitting: string[] | undefined;
  let last: string[] = [];
  for (const sections of makeHelps()) {
    const lines = sections.filter((text) => text !== '').reduce((sum, text) => sum + countLines(text, width) + 1, -1);
    if (lines < terminalLines) return sections;
    if (lines === terminalLines) fitting ??= sections;
    last = sections;
  }
  return fitting ?? last;
}

function listChildren(group: Group, width: number): string {
  const children = [...group.children].sort(([a], [b]) => (a < b ? -1 : 1));
  return denseSection(
    'Commands',
    children.map(([word, { summary }]) => [word, summary]),
    width,
  );
}

function findLeaf(group: Group, [word = '', ...rest]: readonly string[]): Leaf | undefined {
  const child = group.children.get(word);
  return child?.kind === 'group' ? findLeaf(child, rest) : child;
}

function listExamples(leaf: Leaf): string[] {
  return formsOf(leaf, face).flatMap(({ examples }) => examples.map((example) => renderExample(example, leaf, face)));
}

function renderExamples(examples: readonly string[]): string {
  return examples.length === 0 ? '' : ['Examples:', ...examples].join('\n');
}

/** A summary with the other words for the last one of its command. */
function withAliases({ aliases }: Node, summary: string): string {
  return aliases.length === 0 ? summary : `${summary} (also: ${aliases.join(', ')})`;
}

/** From a number down to 1. */
function countDown(most: number): number[] {
  return Array.from({ length: most }, (_, index) => most - index);
}

function splitSentences(text = ''): string[] {
  return text.split(/(?<=\.) (?=[A-Z])/);
}
