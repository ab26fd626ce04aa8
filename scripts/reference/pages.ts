import { versionOf } from '../../src/kinds/versions.js';
import { formsOf } from '../../src/cli/forms.js';
import { isOfService, type Leaf } from '../../src/cli/tree.js';
import { formatRequest, linkTo, renderCommand } from './command-section.js';
import { renderCommonOptionsPage } from './common-options-page.js';
import { listLeaves, listNodes, treeOf } from './leaves.js';
import { escapeText, joinBlocks, renderTable } from './markdown.js';
import { renderTopicSection } from './topic-section.js';
import { topics } from '../../src/cli/help/topics.js';

const note = '<!-- Made from the registry by `npm run generate`: change it there. -->';

/** Small groups that share a page with others, by version and word. */
const sharedPages: Readonly<Record<string, string>> = {
  'v1-healthz': 'v1-service',
  'v1-list': 'v1-service',
  'v1-version': 'v1-service',
  'v1-sessiontemplatetemplate': 'v1-sessiontemplate',
  'v2-healthz': 'v2-service',
  'v2-list': 'v2-service',
  'v2-version': 'v2-service',
  'v2-sessiontemplatesvalid': 'v2-sessiontemplates',
  'v2-sessiontemplatetemplate': 'v2-sessiontemplates',
};

/** All pages of docs/reference, by the name of the file. */
export function renderReference(): ReadonlyMap<string, string> {
  const pages = Map.groupBy(listLeaves(), pageOf);
  return new Map([
    ['index.md', renderIndex(pages)],
    ['options-of-every-command.md', renderCommonOptionsPage(note)],
    ...[...pages].map(([page, leaves]) => [`${page}.md`, renderPage(page, leaves)] as const),
  ]);
}

function pageOf({ words: [first = '', second = ''] }: Leaf): string {
  const page = versionOf([first]) === undefined ? first : `${first}-${second}`;
  return sharedPages[page] ?? page;
}

function renderIndex(pages: ReadonlyMap<string, readonly Leaf[]>): string {
  const sections = [...pages].flatMap(([page, leaves]) => [
    `## [${titleOf(page)}](${page}.md)`,
    renderTable(
      ['Command', 'What it does', 'Request'],
      leaves.map((leaf) => [
        linkTo(leaf, page),
        escapeText(leaf.summary),
        formsOf(leaf, 'bos')
          .flatMap(({ operation }) => (operation ? [formatRequest(operation)] : []))
          .join('<br>'),
      ]),
    ),
  ]);
  const common = 'What holds for all of them: [options of every command](options-of-every-command.md).';
  return joinBlocks([note, '# All commands', common, ...sections]);
}

function renderPage(page: string, leaves: readonly Leaf[]): string {
  const summary = listNodes(treeOf('bos')).find((node) => node.words.join('-') === page)?.summary ?? '';
  const drop = new Set(listNodes(treeOf('cray')).map((node) => node.words.join(' ')));
  const underCray = ({ command, words }: Leaf): boolean =>
    drop.has([...(isOfService(command) ? ['bos'] : []), ...words].join(' '));
  const common =
    'See also the [options of every command](options-of-every-command.md) and the ' +
    '[exit statuses](options-of-every-command.md#exit-status).';
  return joinBlocks([
    note,
    `# ${titleOf(page)}`,
    leaves.length > 1 && summary !== '' ? `${escapeText(summary)}.` : '',
    common,
    ...leaves.flatMap((leaf) => renderCommand(leaf, underCray(leaf))),
    ...(page === 'help' ? Object.entries(topics).flatMap(([name, topic]) => renderTopicSection(name, topic)) : []),
  ]);
}

function titleOf(page: string): string {
  return page.replace('-', ' ');
}
