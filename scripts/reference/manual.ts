import { jobs, topExamples } from '../../src/cli/help/groups.js';
import { topics } from '../../src/cli/help/topics.js';
import { statusRows } from '../../src/cli/help/topics/exit-codes.js';
import type { Topic } from '../../src/cli/help/topic.js';
import { exitCodes, type ErrorCode } from '../../src/errors/exit.js';
import { version } from '../../src/version.js';
import { renderGroupManual, listGroups, nameManual } from './group-manual.js';
import { code, item, pageTitle, paragraph, renderTopicBlocks } from './roff.js';

/** The manual pages: `bos.1`, and one for each word of the top, by the names of their files. */
export function renderManuals(): ReadonlyMap<string, string> {
  return new Map([
    ['bos.1', renderManual()],
    ...listGroups().map((node) => [`${nameManual(node)}.1`, renderGroupManual(node)] as const),
  ]);
}

/** The manual page bos(1), in the language of man(7). */
function renderManual(): string {
  const others = Object.entries(topics).filter(([name]) => name !== 'exit-codes');
  return [
    pageTitle('bos', version),
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
      'A command line for the Boot Orchestration Service (BOS), versions 1 and 2. Called by the name `cray` it takes the ' +
        'place of the tool of that name. Every command explains itself: put `--help` behind it, or type `bos help` and its words.',
    ),
    '.SH COMMANDS',
    paragraph('What belongs to v2 may be typed with `v2` before it, and means the same.'),
    ...renderJobs(),
    ...others.flatMap(([, topic]) => renderTopic(topic)),
    '.SH EXIT STATUS',
    paragraph(
      'Behind what happened stand the codes of its errors, with the status under the name `cray` where that is another.',
    ),
    ...statusRows.map(({ status, what, errors }) => item(status, [what, ...describeErrors(errors)].join(' '))),
    '.SH EXAMPLES',
    code(topExamples),
    '.SH SEE ALSO',
    paragraph(
      listGroups()
        .map((node) => `\`${nameManual(node)}\`(1)`)
        .join(', '),
    ),
    '',
  ].join('\n');
}

function renderJobs(): string[] {
  const groups = listGroups();
  return jobs.flatMap(([job, lines]) => [
    `.SS ${job}`,
    ...lines
      .flatMap(({ words }) => words)
      .flatMap((word) => {
        const node = groups.find(({ words: [first] }) => first === word);
        return node ? [item(`bos ${word}`, `${node.summary}. See \`${nameManual(node)}\`(1).`)] : [];
      }),
  ]);
}

function renderTopic({ title, blocks }: Topic): string[] {
  return [`.SH ${title.toUpperCase()}`, ...renderTopicBlocks(blocks)];
}

function describeErrors(errors: readonly ErrorCode[]): string[] {
  const described = errors.map((error) => {
    const { bos, cray } = exitCodes[error];
    return bos === cray ? error : `${error} (${cray})`;
  });
  return described.length === 0 ? [] : [`[${described.join(', ')}]`];
}
