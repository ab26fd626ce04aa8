import { globalParameters } from '../../src/cli/globals.js';
import { formsOf } from '../../src/cli/forms.js';
import { describeOption } from '../../src/cli/help.js';
import type { Leaf } from '../../src/cli/tree.js';
import { formatUsage } from '../../src/cli/usage.js';
import { exitCodes } from '../../src/errors/exit.js';
import { version } from '../../src/version.js';
import { listLeaves } from './leaves.js';

/** The manual page bos(1), in the language of man(7). */
export function renderManual(): string {
  const options = globalParameters('bos').map((parameter) => describeOption(parameter));
  const variables = globalParameters('bos').flatMap((parameter) => parameter.env ?? []);
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
      `Each option has a variable: ${variables.join(', ')}. The option wins over it, and it over the configuration.`,
    ),
    '.SH EXIT STATUS',
    item('0', 'It was done.'),
    ...Object.entries(exitCodes).map(([error, { bos, cray }]) => item(String(bos), `${error} (as cray: ${cray})`)),
    '.SH FILES',
    item(
      '~/.config/cray',
      'Configurations and tokens, shared with the tool cray; CRAY_CONFIG_DIR names another folder.',
    ),
    '',
  ].join('\n');
}

function describeCommand(leaf: Leaf): string {
  const usages = formsOf(leaf, 'bos').map((form) => formatUsage('bos', leaf, form.parameters).replace('Usage: ', ''));
  return `.TP\n${usages.map((usage) => `.B ${escapeText(usage)}`).join('\n.TQ\n')}\n${paragraph(`${leaf.summary}.`)}`;
}

function item(name: string, text: string): string {
  return `.TP\n.B ${escapeText(name)}\n${paragraph(text)}`;
}

function paragraph(text: string): string {
  return escapeText(text).replace(/^[.']/, '\\&$&');
}

/** A hyphen that may be copied into a shell, and a backslash that is shown. */
function escapeText(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
}
