import { denseRows, indent, type HelpRow } from './sections.js';

/** Rows of what is typed, found or printed, and what it means. */
export interface TopicTable {
  /** The titles of its columns, where a document shows it. */
  readonly titles: readonly [string, string];
  readonly rows: readonly HelpRow[];
}

/** A paragraph, a table, or command lines to try. */
export type TopicBlock = string | TopicTable | { readonly commands: readonly string[] };

/** What holds for many commands: the text of `bos help NAME`, of the manual and of the reference. Backquotes stand around code. */
export interface Topic {
  /** Its heading; no full stop. */
  readonly title: string;
  /** What it explains, in the list of topics. */
  readonly about: string;
  readonly blocks: readonly TopicBlock[];
}

/** A topic as a terminal shows it, ending with a newline. */
export function renderTopic({ title, blocks }: Topic, width: number): string {
  return [title, ...blocks.map((block) => renderBlock(block, width))].join('\n\n') + '\n';
}

function renderBlock(block: TopicBlock, width: number): string {
  if (typeof block === 'string') return indent(withoutMarks(block), width);
  if ('commands' in block) return ['Examples:', ...block.commands.map((command) => `  ${command}`)].join('\n');
  const plain = block.rows.map(([name, text]): HelpRow => [withoutMarks(name), withoutMarks(text)]);
  return denseRows(plain, width);
}

/** Backquotes stay around what has several words, where one would not see its end. */
function withoutMarks(text: string): string {
  return text.replaceAll(/`(\S+)`/g, '$1');
}
