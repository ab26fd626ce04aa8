import { countNodes } from '../../nodes/count.js';
import { showControls } from '../../util/controls.js';
import type { Style } from '../style.js';
import { wrapCells } from './text.js';

/** A message, and the nodes that it is about. */
export interface Message {
  /** How many nodes. */
  readonly count: number;
  readonly text: string;
  /** What else is known of them; takes a line of its own. */
  readonly facts?: string;
  /** Their names, folded. */
  readonly nodes: string;
}

/** A message needs this much room, however narrow the terminal is. */
const narrowestText = 20;

/** Each message beside the number of its nodes, and under it the facts about them, and their names. */
export function renderMessages(messages: readonly Message[], style: Style, width: number): string[] {
  const widest = messages.reduce((most, { count }) => Math.max(most, countNodes(count).length), 0);
  return messages.flatMap(({ count, text, facts = '', nodes }) => {
    const mark = `  ${countNodes(count).padStart(widest)}  `;
    const room = Math.max(narrowestText, width - mark.length);
    const lines = [
      ...wrapCells(showControls(text), room),
      ...(facts === '' ? [] : wrapCells(showControls(facts), room)),
      ...wrapCells(showControls(nodes), room).map((line) => style.faint(line)),
    ];
    return lines.map((line, index) => (index === 0 ? style.bad(mark) : ' '.repeat(mark.length)) + line);
  });
}
