import { globalParameters } from '../../src/cli/globals.js';
import { describeOption } from '../../src/cli/help/describe.js';
import { exitCodes } from '../../src/errors/exit.js';
import { escapeText, joinBlocks, renderTable } from './markdown.js';

/** The page of what holds for every command: options, where values come from, exit statuses. */
export function renderCommonOptionsPage(note: string): string {
  return joinBlocks([
    note,
    '# Options of every command',
    'They stand anywhere behind the words of the command. Not every one is an option under the name `cray`, and ' +
      '`bos convert`, which needs no server, has none of those that are about one.',
    renderTable(['Option', 'What it does', 'Variable', 'Setting', 'Under `cray`'], optionRows()),
    '## Where values come from',
    'The first of these that says something counts: the option, the environment variable, the configuration, the default. ' +
      'Every option of a command has a variable and a setting of its own, which its page names; both are made of the words ' +
      'of the command as it is typed. What is set for `bos v2 sessions list` does not hold for `bos sessions list`, whose ' +
      'names leave out `v2`.',
    '## Exit status',
    'A command that did what it was asked ends with 0.',
    renderTable(
      ['What went wrong', 'Under `bos`', 'Under `cray`'],
      Object.entries(exitCodes).map(([error, codes]) => [`\`${error}\``, String(codes.bos), String(codes.cray)]),
    ),
  ]);
}

function optionRows(): string[][] {
  const underCray = globalParameters('cray').map((parameter) => parameter.name);
  return globalParameters('bos').map((parameter) => {
    const [name, help] = describeOption(parameter);
    return [
      `\`${name.replaceAll('|', '\\|')}\``,
      escapeText(help),
      parameter.env === undefined ? '' : `\`${parameter.env}\``,
      parameter.setting === undefined ? '' : `\`${parameter.setting}\``,
      underCray.includes(parameter.name) ? 'yes' : '',
    ];
  });
}
