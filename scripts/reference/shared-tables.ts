import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorMeanings, statusRows } from '../../src/cli/help/topics/exit-codes.js';
import { machineVariables, otherVariables } from '../../src/cli/help/topics/environment.js';
import { topics } from '../../src/cli/help/topics.js';
import type { TopicTable } from '../../src/cli/help/topic.js';
import { exitCodes, type ErrorCode } from '../../src/errors/exit.js';
import { escapeText, renderTable } from './markdown.js';

/** Tables of `bos help` that stand in pages written by hand too, between two remarks, by the name in the first. */
const tables: Readonly<Record<string, () => string>> = {
  'exit statuses': () =>
    renderTable(
      ['status', 'what happened', 'error codes'],
      statusRows.map(({ status, what, errors }) => [status, what, errors.map((error) => `\`${error}\``).join(', ')]),
    ),
  'error codes': () =>
    renderTable(
      ['code', '`bos`', '`cray`', 'when'],
      Object.entries(errorMeanings).map(([error, meaning]) => {
        const { bos, cray } = exitCodes[error as ErrorCode];
        return [`\`${error}\``, String(bos), String(cray), meaning];
      }),
    ),
  formats: () => tableOf('output', 0),
  nodes: () => tableOf('nodes', 0),
  files: () => tableOf('files', 0),
  variables: () => renderTable(['variable', 'what it does'], otherVariables),
  'variables of machines': () => renderTable(['variable', 'what it contains'], machineVariables),
};

/** Pages with such tables. */
const pages = [
  'README.md',
  'docs/contracts/configuration.md',
  'docs/contracts/exit-codes.md',
  'docs/contracts/node-lists.md',
  'docs/contracts/output.md',
] as const;

/** These pages with the tables as they are to be, by their paths from the top folder. Throws for a name that no table has. */
export function renderPagesWithTables(): (readonly [string, string])[] {
  return pages.map((path) => {
    const text = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
    return [path, fillTables(text)] as const;
  });
}

function fillTables(text: string): string {
  return text.replaceAll(
    /<!-- table: (.*?) -->\n.*?\n<!-- end of table -->/gs,
    (_, name: string) => `<!-- table: ${name} -->\n\n${renderNamed(name)}\n\n<!-- end of table -->`,
  );
}

function renderNamed(name: string): string {
  const render = tables[name];
  if (!render) throw new Error(`No table ${name}`);
  return render();
}

/** A table of a topic, by its place among those. */
function tableOf(name: string, place: number): string {
  const found = topics[name]?.blocks.filter(
    (block): block is TopicTable => typeof block !== 'string' && 'rows' in block,
  );
  const table = found?.[place];
  if (!table) throw new Error(`No table ${place} in ${name}`);
  return renderTable(
    table.titles.map((title) => title.toLowerCase()),
    table.rows.map(([typed, meaning]) => [typed, escapeText(meaning)]),
  );
}
