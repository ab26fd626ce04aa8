import type { Topic, TopicBlock } from '../../src/cli/help/topic.js';
import { escapeText, renderTable } from './markdown.js';

/** What a page says about a topic of `bos help`: its heading, and the blocks below it. */
export function renderTopicSection(name: string, { title, blocks }: Topic): string[] {
  return [`## ${title}`, `\`bos help ${name}\` prints it.`, ...blocks.map(renderBlock)];
}

function renderBlock(block: TopicBlock): string {
  if (typeof block === 'string') return escapeText(block);
  if ('commands' in block) return `\`\`\`sh\n${block.commands.join('\n')}\n\`\`\``;
  const [name] = block.titles;
  // What is typed is code; a status is a number.
  const mark = (text: string): string => (text.includes('`') || name === 'Status' ? text : `\`${text}\``);
  return renderTable(
    block.titles,
    block.rows.map((row) => [mark(row[0]).replaceAll('|', '\\|'), escapeText(row[1])]),
  );
}
