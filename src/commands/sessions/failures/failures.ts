import { isGiven, readText } from '../../../api/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';
import type { Column, Drawing, Layout } from '../../../output/layout.js';
import { nothingStaged, stagesNothing } from '../../../service/session.js';
import { toJsonValue } from '../../../util/json/value.js';
import { quoteShell } from '../../../util/quote-shell.js';
import { groupFailures, readGroup, toPrinted } from './groups.js';
import { renderGroups } from './picture.js';
import { describeLosses, findTrouble, isSound, type Trouble } from './trouble.js';

const shared: readonly Column[] = [
  { name: 'phase', path: 'phase', as: 'state', weight: 6 },
  { name: 'action', path: 'last_action', title: 'last action', weight: 5 },
  { name: 'attempts', path: 'attempts', weight: 3 },
];

const groupColumns: readonly Column[] = [
  { name: 'count', path: 'count' },
  { name: 'message', path: 'message', weight: 8 },
  ...shared,
  { name: 'failed', path: 'failed', weight: 2 },
  { name: 'nodes', path: 'nodes', as: 'nodes', weight: 7 },
];

const nodeColumns: readonly Column[] = [
  { name: 'id', path: 'id' },
  { name: 'status', path: 'status', as: 'state', weight: 9 },
  ...shared,
  { name: 'message', path: 'message', weight: 8 },
];

/** `sessions failures`: prints every node of a session that is in trouble, in groups or one by one. */
export async function failuresCommand(context: CommandContext): Promise<void> {
  const name = readText(context.input, 'session_id') ?? '';
  const client = await context.connect();
  try {
    const trouble = await findTrouble(client, name);
    for (const loss of describeLosses(trouble)) await context.warn(loss);
    if (trouble.nodes.length === 0) await writeNote(context, explainEmptyList(name, trouble));
    if (isGiven(context.input, 'expand')) {
      await context.print(toJsonValue(trouble.nodes.map(toPrinted)), { view: 'rows', columns: nodeColumns });
    } else {
      const layout: Layout = { view: 'rows', columns: groupColumns, draw: drawGroups(name) };
      await context.print(toJsonValue(groupFailures(trouble.nodes)), layout);
    }
  } finally {
    await client.close();
  }
}

/** The reason of an empty list. */
function explainEmptyList(name: string, trouble: Trouble): string {
  const { session, status, departures } = trouble;
  if (session.error !== '') return `Session ${name} came to nothing: ${session.error.trim()}`;
  if (session.status === 'pending') return `Session ${name} is pending: it has no nodes yet.`;
  if (stagesNothing(session, status)) return `Session ${name} came to nothing: ${nothingStaged}`;
  if (!isSound(trouble)) return `No node of session ${name} is known by name to be in trouble.`;
  if (departures.length > 0) return `No other node of session ${name} is in trouble.`;
  return `No node of session ${name} is in trouble${session.status === 'complete' ? '' : ' so far'}.`;
}

function drawGroups(name: string): Drawing {
  return (value, style, { width }) => {
    const groups = Array.isArray(value) ? value.map(readGroup) : [];
    const lines = renderGroups(groups, style, width);
    if (!groups.some(({ failed }) => failed > 0)) return lines;
    return [
      ...lines,
      '',
      style.faint(`To try again on the nodes that failed: bos v2 sessions retry ${quoteShell(name)}`),
    ];
  };
}
