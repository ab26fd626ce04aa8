import { isGiven, readText } from '../../../api/input.js';
import type { CommandContext } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';
import type { Column, Drawing, Layout } from '../../../output/layout.js';
import { toJsonValue } from '../../../util/json/value.js';
import { quoteShell } from '../../../util/quote-shell.js';
import { foldNodes } from '../../../nodes/fold.js';
import { describeFate, findFates, type Fate } from './fates.js';
import { groupFailures, readGroup, toPrinted } from './groups.js';
import { renderGroups } from './picture.js';
import { explainEmptyList } from './nothing.js';
import { describeLosses, findTrouble, type Trouble } from './trouble.js';

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
    const fates = await findFates(trouble, client);
    for (const loss of describeLosses(trouble)) await context.warn(loss);
    await warnOfFates(fates, trouble, context);
    if (trouble.nodes.length === 0) await writeNote(context, explainEmptyList(trouble));
    if (isGiven(context.input, 'expand')) {
      await context.print(toJsonValue(trouble.nodes.map(toPrinted)), { view: 'rows', columns: nodeColumns });
    } else {
      const layout: Layout = { view: 'rows', columns: groupColumns, draw: drawGroups(trouble, fates) };
      await context.print(toJsonValue(groupFailures(trouble.nodes)), layout);
    }
  } finally {
    await client.close();
  }
}

/** A list of names alone cannot say which of them a later session has taken on: who uses it would hit nodes that are well. */
async function warnOfFates(fates: readonly Fate[], { session }: Trouble, context: CommandContext): Promise<void> {
  const isNames = ['name', 'nodes', 'nids'].includes(context.globals.format);
  for (const fate of fates) {
    const [it, is] = fate.nodes.length === 1 ? ['it', 'is'] : ['they', 'are'];
    const listed = isNames ? `, and ${it} ${is} in this list: ${foldNodes(fate.nodes)}` : '.';
    await context.warn(`${describeFate(fate, session)}${listed}`);
  }
}

function drawGroups({ session: { name }, nodes }: Trouble, fates: readonly Fate[]): Drawing {
  const failed = nodes.filter((node) => node.failed).length;
  const settled = fates.reduce((sum, fate) => sum + fate.nodes.length, 0);
  return (value, style, { width }) => {
    const groups = Array.isArray(value) ? value.map(readGroup) : [];
    const lines = renderGroups(groups, style, width);
    if (failed <= settled) return lines;
    return [
      ...lines,
      '',
      style.faint(`Why, and what to do: bos v2 sessions explain ${quoteShell(name)}`),
      style.faint(`To try again on the nodes that failed: bos v2 sessions retry ${quoteShell(name)}`),
    ];
  };
}
