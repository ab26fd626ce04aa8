import { describeArgument, describeOption } from '../../src/cli/help/describe.js';
import { formatExample, formsOf, ownParameters } from '../../src/cli/forms.js';
import type { Leaf, Node } from '../../src/cli/tree.js';
import { formatUsage } from '../../src/cli/usage.js';
import { version } from '../../src/version.js';
import { listNodes, treeOf } from './leaves.js';
import { code, escapeText, item, pageTitle, paragraph } from './roff.js';

/** The words of the top that have a manual page: those of v2 have it without their version. */
export function listGroups(): Node[] {
  return [...treeOf('bos').children.entries()].filter(([word]) => word !== 'v2').map(([, node]) => node);
}

/** `bos-sessions` */
export function nameManual({ words }: Node): string {
  return ['bos', ...words].join('-');
}

/** The manual page of a word of the top, with all commands that begin with it. */
export function renderGroupManual(group: Node): string {
  const leaves = listNodes(group).filter((node) => node.kind === 'command');
  return [
    pageTitle(nameManual(group), version),
    '.SH NAME',
    `${escapeText(nameManual(group))} \\- ${escapeText(group.summary.charAt(0).toLowerCase() + group.summary.slice(1))}`,
    '.SH SYNOPSIS',
    ...leaves.flatMap((leaf, index) => [...(index === 0 ? [] : ['.br']), ...renderUsages(leaf)]),
    '.SH DESCRIPTION',
    paragraph(`${group.summary}. The options of every command are told in \`bos\`(1).`),
    ...leaves.flatMap(renderCommand),
    '.SH EXIT STATUS',
    paragraph('0 when it was done. The other statuses are told in `bos`(1).'),
    '.SH SEE ALSO',
    paragraph('`bos`(1)'),
    '',
  ].join('\n');
}

function renderUsages(leaf: Leaf): string[] {
  return formsOf(leaf, 'bos').flatMap((form, index) => [
    ...(index === 0 ? [] : ['.br']),
    ...formatUsage('bos', leaf, form.parameters)
      .replace('Usage: ', '')
      .split('\n')
      .map((line) => `.B ${escapeText(line.trim())}`),
  ]);
}

function renderCommand(leaf: Leaf): string[] {
  const forms = formsOf(leaf, 'bos');
  const parameters = ownParameters(leaf, 'bos');
  return [
    `.SH ${escapeText(['bos', ...leaf.words].join(' ').toUpperCase())}`,
    ...renderUsages(leaf),
    ...forms.flatMap(({ summary, details }) => ['.PP', paragraph(`${summary}. ${details ?? ''}`.trim())]),
    ...parameters.map((parameter) =>
      item(...(parameter.flag === undefined ? describeArgument(parameter) : describeOption(parameter))),
    ),
    ...forms
      .flatMap(({ examples }) => examples)
      .flatMap((example) => ['.PP', paragraph(`${example.about}:`), code([formatExample(example, leaf, 'bos')])]),
  ];
}
