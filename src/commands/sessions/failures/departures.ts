import { countNodes } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/fold.js';
import { quoteShell } from '../../../util/quote-shell.js';
import type { Departure } from './trouble.js';

/** What is said of nodes that a session has lost: what went wrong with them is not known by it any more. */
export function describeDeparture(name: string, { to, session, nodes }: Departure): string {
  const folded = foldNodes(nodes);
  const count = countNodes(nodes.length, 'plain');
  const [are, belong, them] = nodes.length === 1 ? ['is', 'belongs', 'it'] : ['are', 'belong', 'them'];
  switch (to) {
    case 'session':
      return `${count} of ${name} ${belong} to session ${session} now, and what went wrong before is not known any more: ${folded}`;
    case 'staged':
      return `${count} of ${name} ${are} only staged: ${folded}. \`bos v2 applystaged create --xnames ${quoteShell(folded)}\` starts ${them}.`;
    case 'none':
      return `${count} of ${name} ${belong} to no session any more: ${folded}`;
    case 'unknown':
      return `${count} of ${name} ${are} not known to BOS any more: ${folded}`;
  }
}
