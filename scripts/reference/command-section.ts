import type { Operation } from '../../src/api/operation.js';
import type { Parameter } from '../../src/kinds/parameter.js';
import { formatExample, formsOf, ownParameters, settingWords } from '../../src/cli/forms.js';
import { describeOption } from '../../src/cli/help/describe.js';
import { argumentName } from '../../src/cli/read-input.js';
import { isOfService, type Leaf } from '../../src/cli/tree.js';
import type { Form } from '../../src/kinds/command.js';
import { spellings } from '../../src/kinds/versions.js';
import { formatUsage } from '../../src/cli/usage.js';
import { basePath } from '../../src/http/request.js';
import { anchorOf, escapeText, renderTable } from './markdown.js';

/** What a page says about one command: its heading, and the blocks below it. */
export function renderCommand(leaf: Leaf, underCray: boolean): string[] {
  const forms = formsOf(leaf, 'bos');
  const parameters = ownParameters(leaf, 'bos');
  return [
    `## ${headingOf(leaf)}`,
    code(forms.map((form) => formatUsage('bos', leaf, form.parameters).replace('Usage: ', '')).join('\n')),
    ...forms.flatMap((form) => [`${escapeText(form.summary)}.`, escapeText(form.details ?? '')]),
    renderNames(leaf, underCray),
    renderArguments(parameters.filter((parameter) => parameter.flag === undefined)),
    renderOptions(
      leaf,
      parameters.filter((parameter) => parameter.flag !== undefined),
    ),
    ...forms.map(renderRequest),
    renderColumns(forms),
    code(
      forms
        .flatMap((form) => form.examples)
        .map((example) => `# ${example.about}\n${formatExample(example, leaf, 'bos')}`)
        .join('\n\n'),
    ),
  ];
}

export function headingOf(leaf: Leaf): string {
  return ['bos', ...leaf.words].join(' ');
}

/** A link to the section of a command from another page. */
export function linkTo(leaf: Leaf, page: string): string {
  return `[\`${headingOf(leaf)}\`](${page}.md${anchorOf(headingOf(leaf))})`;
}

/** `GET /apis/bos/v2/sessions` */
export function formatRequest({ method, path }: Operation): string {
  return `\`${method} ${basePath}${path}\``;
}

function renderNames(leaf: Leaf, underCray: boolean): string {
  const [, short] = spellings(leaf.words);
  const also = short ? `Also \`bos ${short.join(' ')}\`. ` : '';
  const above = isOfService(leaf.command) ? 'cray bos' : 'cray';
  const aliases = leaf.aliases.map((word) => `\`${word}\``).join(', ');
  const other = aliases === '' ? '' : `Aliases of \`${leaf.words.at(-1) ?? ''}\`: ${aliases}. `;
  return (
    also + other + (underCray ? `As the drop-in: \`${above} ${leaf.words.join(' ')}\`.` : 'Not under the name `cray`.')
  );
}

function renderArguments(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '';
  return renderTable(
    ['Argument', 'What it is'],
    parameters.map((parameter) => [`\`${argumentName(parameter)}\``, escapeText(parameter.help)]),
  );
}

function renderOptions(leaf: Leaf, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '';
  const words = settingWords(leaf, 'bos');
  const rows = parameters.map((parameter) => {
    const [name, help] = describeOption(parameter);
    const variable = ['cray', ...words, parameter.name].join('_').toUpperCase();
    return [`\`${name.replaceAll('|', '\\|')}\``, escapeText(help), `\`${variable}\``, `\`${parameter.name}\``];
  });
  return renderTable(['Option', 'What it does', 'Variable', `Setting in \`[${words.join('.')}]\``], rows);
}

function renderRequest({ operation, check: command }: Form): string {
  if (!operation) return '';
  const again = operation.idempotent ? 'It may be sent again where a connection fails.' : 'It is never sent twice.';
  const check = command === undefined ? '' : ` Whether it was done: \`${command}\`.`;
  return `Sends ${formatRequest(operation)}. ${again}${check}`;
}

function renderColumns(forms: readonly Form[]): string {
  const names = forms.flatMap((form) => form.layout?.columns ?? []).map((column) => `\`${column.name}\``);
  return names.length > 0 ? `Columns of its table: ${[...new Set(names)].join(', ')}.` : '';
}

function code(text: string): string {
  return `\`\`\`sh\n${text}\n\`\`\``;
}
