/** Text of the registry -> Markdown that shows it as it is. */
export function escapeText(text: string): string {
  return text.replace(/[|<*]/g, '\\$&');
}

/** A table; columns without any text in their cells are left out. */
export function renderTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = titles.map((_, index) => index).filter((index) => rows.some((row) => row[index]));
  const line = (cells: readonly string[]): string => `| ${kept.map((index) => cells[index] ?? '').join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Where a heading can be linked to. */
export function anchorOf(heading: string): string {
  return `#${heading.toLowerCase().replaceAll(' ', '-')}`;
}

/** Paragraphs, lists and tables -> a page. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
