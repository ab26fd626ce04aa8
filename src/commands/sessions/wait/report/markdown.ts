import { formatSpan } from '../../../../output/table/time.js';
import { showControls } from '../../../../util/controls.js';
import { describeResult } from '../sentences.js';
import type { WaitResult } from '../result.js';
import { describeNodes } from './nodes.js';

/** The results of a waiting as Markdown, for the summary of a job: a table with a line for each session, then what failed. */
export function renderMarkdown(results: readonly WaitResult[]): string {
  const lines = results.map(({ name, operation, templateName, outcome, good, durationSeconds, ...counts }) => [
    `${good ? '✅' : '❌'} ${name}`,
    outcome.replace('-', ' '),
    `${operation} with template ${templateName}`,
    ...[counts.nodes, counts.successful, counts.failed].map(String),
    durationSeconds === undefined ? '' : formatSpan(durationSeconds * 1000),
  ]);
  const titles = ['Session', 'Outcome', 'What', 'Nodes', 'Successful', 'Failed', 'Took'];
  const table = [titles, titles.map(() => '---'), ...lines.map((cells) => cells.map(escapeMarkdown))];
  const details = results
    .filter(({ good }) => !good)
    .flatMap((result) => [
      '',
      `**${escapeMarkdown(result.name)}**: ${escapeMarkdown(describeResult(result))}`,
      ...describeNodes(result).map((line, index) => `${index === 0 ? '\n' : ''}- ${escapeMarkdown(line)}`),
    ]);
  return [...table.map((cells) => `| ${cells.join(' | ')} |`), ...details, ''].join('\n');
}

/** Text of a server in one line that is not a Markdown and no HTML. */
function escapeMarkdown(text: string): string {
  return showControls(text.replaceAll(/\s+/g, ' ')).replaceAll(/[\\`*_{}[\]<>|#]/g, (character) => `\\${character}`);
}
