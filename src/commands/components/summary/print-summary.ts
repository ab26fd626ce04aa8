import { isGiven, readText } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { writeNote } from '../../../kinds/write-note.js';
import { expandHostlist, HostlistError } from '../../../nodes/hostlist.js';
import { streamComponents, type ComponentRecord } from '../../../service/component.js';
import { toJsonValue } from '../../../util/json/value.js';
import { chooseServices, openInquiry } from '../list/inquiry.js';
import { chooseDimensions, countComponents, dimensions } from './count.js';
import { joinNodes, listJoinedDimensions } from './joined.js';
import { renderSummary } from './picture.js';

/** `components summary`: prints how many nodes there are of each kind. Throws UsageError before anything is sent. */
export async function printSummary(context: CommandContext): Promise<void> {
  const by = readText(context.input, 'by');
  const cabinet = readText(context.input, 'cabinet');
  const services = chooseServices(context);
  const all = [...dimensions, ...listJoinedDimensions(services)];
  const chosen = by === undefined ? all : chooseDimensions(by, all);
  const cabinets = cabinet === undefined ? undefined : readCabinets(cabinet);
  const inquiry = openInquiry(context, services);
  const client = await context.connect();
  try {
    const components = streamCabinets(client, cabinets && new Set(cabinets));
    const nodes = joinNodes(components, inquiry.begin());
    const summary = await countComponents(nodes, chosen, { names: isGiven(context.input, 'nodes') });
    if (summary.nodes === 0)
      await writeNote(context, `BOS has no node${cabinets ? ` in ${cabinets.join(', ')}` : ''}.`);
    await context.print(toJsonValue(summary), {
      view: 'record',
      draw: (_, style, options) => renderSummary(summary, { cabinets, all: by !== undefined }, style, options),
    });
  } finally {
    await client.close();
  }
}

async function* streamCabinets(
  client: Client,
  cabinets: ReadonlySet<string> | undefined,
): AsyncGenerator<ComponentRecord> {
  for await (const component of streamComponents(client)) {
    if (!cabinets || cabinets.has(cabinetOf(component.id) ?? '')) yield component;
  }
}

/** `x3000,x[3002-3003]` -> the names of the cabinets. Throws UsageError for anything else. */
export function readCabinets(text: string): readonly string[] {
  const names = [...new Set(expand(text).map((name) => name.trim()))];
  const stray = names.find((name) => !/^x[0-9]+$/.test(name));
  if (stray === undefined) return names;
  throw new UsageError(`Invalid value for '--cabinet': "${stray}" is not a cabinet`, {
    hint: 'A cabinet is written x3000; several are x3000,x3001 or x[3000-3003].',
  });
}

/** The cabinet that contains a node; undefined when the name does not say. */
export function cabinetOf(id: string): string | undefined {
  return /^x[0-9]+(?![0-9])/.exec(id)?.[0];
}

function expand(text: string): string[] {
  try {
    return expandHostlist(text);
  } catch (error) {
    if (error instanceof HostlistError) throw new UsageError(`Invalid value for '--cabinet': ${error.message}`);
    throw error;
  }
}
