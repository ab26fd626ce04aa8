import { wrapText } from '../../src/util/wrap.js';
import type { TopicBlock } from '../../src/cli/help/topic.js';

const characters: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '~': '\\(ti',
  '^': '\\(ha',
};

/** Characters as a shell knows them: a man page makes others of them, which look alike. */
export function escapeText(text: string): string {
  return text.replace(/[\\\-'~^]/g, (character) => characters[character] ?? character);
}

/** Text in the language of man(7): what stands in backquotes is bold. */
export function paragraph(text: string): string {
  return wrapText(markCode(escapeText(text)), 78)
    .map(protectLine)
    .join('\n');
}

/** A line that begins with one of these would be a command of the language. */
function protectLine(line: string): string {
  return line.replace(/^[.']/, '\\&$&');
}

/** What is typed, and what it means, indented below it. */
export function item(name: string, text: string): string {
  return `.TP\n\\fB${escapeText(name.replaceAll('`', ''))}\\fR\n${paragraph(text)}`;
}

/** Lines as they are typed. */
export function code(lines: readonly string[]): string {
  return ['.RS 4', '.nf', ...lines.map((line) => protectLine(escapeText(line))), '.fi', '.RE'].join('\n');
}

/** The day of the version: it changes with that. */
const day = '2026-11-27';

/** The first line of a page, with its name and section. */
export function pageTitle(name: string, version: string): string {
  return `.TH ${name.toUpperCase().replaceAll('-', '\\-')} 1 ${day} "bos ${version}" "User Commands"`;
}

/** The blocks of a topic, without its title. */
export function renderTopicBlocks(blocks: readonly TopicBlock[]): string[] {
  return blocks.flatMap((block, index) => {
    if (typeof block === 'string') return [...(index === 0 ? [] : ['.PP']), paragraph(block)];
    if ('commands' in block) return [code(block.commands)];
    return block.rows.map(([name, text]) => item(name, text));
  });
}

function markCode(text: string): string {
  return text.replace(/`([^`]*)`/g, '\\fB$1\\fR');
}
