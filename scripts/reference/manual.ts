import { globalParameters } from '../../src/cli/globals.js';
import { formsOf } from '../../src/cli/forms.js';
import { describeOption } from '../../src/cli/help/describe.js';
import type { Leaf } from '../../src/cli/tree.js';
import { formatUsage } from '../../src/cli/usage.js';
import { exitCodes } from '../../src/errors/exit.js';
import { version } from '../../src/version.js';
import { listLeaves } from './leaves.js';
import { examples, variables } from './manual-tables.js';

/** The manual page bos(1), in the language of man(7). */
export function renderManual(): string {
  const options = globalParameters('bos').map((parameter) => describeOption(parameter));
  const ofOptions = globalParameters('bos').flatMap((parameter) => parameter.env ?? []);
  return [
    `.TH BOS 1 "" "bos ${version}" "User Commands"`,
    '.SH NAME',
    'bos, cray \\- boot, reboot and shut down the nodes of an HPE Cray EX system',
    '.SH SYNOPSIS',
    '.B bos',
    '.I command \\fR[\\fIargument\\fR ...]',
    '.br',
    '.B cray bos',
    '.I command \\fR[\\fIargument\\fR ...]',
    '.SH DESCRIPTION',
    paragraph(
      'A command line for the Boot Orchestration Service (BOS), versions 1 and 2. Called by the name cray it takes the ' +
        'place of the tool of that name. Every command explains itself: put --help behind it.',
    ),
    '.SH COMMANDS',
    paragraph('What belongs to v2 may be typed without it.'),
    ...listLeaves().map(describeCommand),
    '.SH OPTIONS OF EVERY COMMAND',
    ...options.map(([name, help]) => item(name, help)),
    '.SH ENVIRONMENT',
    paragraph(
      `Of options: ${ofOptions.join(', ')}. The option wins over its variable, and that over the configuration.`,
    ),
    ...variables.map(([name, help]) => item(name, help)),
    '.SH EXIT STATUS',
    paragraph('Behind a kind of error stands its status under the name cray, where that is another.'),
    item('0', 'It was done; an empty list too.'),
    ...describeStatuses(),
    '.SH FILES',
    item('~/.config/cray', 'Configurations and tokens, shared with the tool cray.'),
    '.SH EXAMPLES',
    ...examples.map(([command, about]) => item(command, about)),
    '',
  ].join('\n');
}

function describeCommand(leaf: Leaf): string {
  const usages = formsOf(leaf, 'bos').map((form) => formatUsage('bos', leaf, form.parameters).replace('Usage: ', ''));
  return `.TP\n${usages.map((usage) => `.B ${escapeText(usage)}`).join('\n.TQ\n')}\n${paragraph(`${leaf.summary}.`)}`;
}

/** One item a status, in the order of numbers. */
function describeStatuses(): string[] {
  const kinds = Map.groupBy(Object.entries(exitCodes), ([, { bos }]) => bos);
  return [...kinds]
    .sort(([one], [other]) => one - other)
    .map(([status, errors]) => item(String(status), errors.map(describeError).join(', ')));
}

function describeError([error, { bos, cray }]: [string, { bos: number; cray: number }]): string {
  return bos === cray ? error : `${error} (${cray})`;
}

function item(name: string, text: string): string {
  return `.TP\n.B ${escapeText(name)}\n${paragraph(text)}`;
}

function paragraph(text: string): string {
  return escapeText(text).replace(/^[.']/, '\\&$&');
}

const characters: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '~': '\\(ti',
  '^': '\\(ha',
};

/** Characters as a shell knows them: a man page makes others of them, which look alike. */
function escapeText(text: string): string {
  return text.replace(/[\\\-'~^]/g, (character) => characters[character] ?? character);
}
