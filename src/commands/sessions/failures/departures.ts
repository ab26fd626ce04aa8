import { countNodes } from '../../../nodes/count.js';
import { foldNodes } from '../../../nodes/fold.js';
import type { ComponentRecord } from '../../../service/component.js';
import { quoteShell } from '../../../util/quote-shell.js';

/** Nodes that a session had and that BOS does not count as its own any more, by where they are now. */
export interface Departure {
  /** `session`: to that other session. `staged`: the session is only staged on them. `none`: to no session. `unknown`: BOS lost them. */
  readonly to: 'session' | 'staged' | 'none' | 'unknown';
  readonly session: string;
  readonly nodes: readonly string[];
}

/** The warning about nodes that a session has lost. */
export function describeDeparture(name: string, { to, session, nodes }: Departure): string {
  const folded = foldNodes(nodes);
  const count = countNodes(nodes.length);
  const [are, belong, them] = nodes.length === 1 ? ['is', 'belongs', 'it'] : ['are', 'belong', 'them'];
  switch (to) {
    case 'session':
      return `${count} of ${name} ${belong} to session ${session} now: ${folded}`;
    case 'staged':
      return `${count} of ${name} ${are} only staged: ${folded}. \`bos v2 applystaged create --xnames ${quoteShell(folded)}\` starts ${them}.`;
    case 'none':
      return `${count} of ${name} no longer ${belong} to a session: ${folded}`;
    case 'unknown':
      return `${count} of ${name} ${are} no longer known to BOS: ${folded}`;
  }
}

/** The absent nodes by where they are now. A node that came back meanwhile is left out. */
export function groupDepartures(
  name: string,
  absent: readonly string[],
  components: ReadonlyMap<string, ComponentRecord>,
): Departure[] {
  const gone = absent
    .map((id) => ({ id, component: components.get(id) }))
    .filter(({ component }) => component?.session !== name)
    .map(({ id, component }) => {
      const to = findDestination(name, component);
      return { id, to, session: to === 'session' ? (component?.session ?? '') : '' };
    });
  return [...Map.groupBy(gone, ({ to, session }) => `${to} ${session}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ to, session }) => ({ to, session, nodes: group.map(({ id }) => id) })),
  );
}

function findDestination(name: string, component: ComponentRecord | undefined): Departure['to'] {
  if (!component) return 'unknown';
  if (component.stagedSession === name) return 'staged';
  return component.session === '' ? 'none' : 'session';
}
