import type { Client } from '../../../http/client.js';
import { toJsonValue } from '../../../util/json/value.js';
import type { CommandContext } from '../../../kinds/command.js';
import { isGiven, readText } from '../../../api/input.js';
import { remark } from '../../../kinds/remark.js';
import { streamComponents, type Component } from '../../../service/component.js';
import { cabinetOf, readCabinets } from './cabinets.js';
import { countComponents } from './count.js';
import { chooseDimensions, dimensions } from './dimensions.js';
import { renderSummary } from './picture.js';

/** `components summary`: prints how many nodes there are of each kind. Throws UsageError before anything is sent. */
export async function summaryCommand(context: CommandContext): Promise<void> {
  const by = readText(context.input, 'by');
  const cabinet = readText(context.input, 'cabinet');
  const chosen = by === undefined ? dimensions : chooseDimensions(by);
  const cabinets = cabinet === undefined ? undefined : readCabinets(cabinet);
  const client = await context.connect();
  try {
    const components = streamCabinets(client, cabinets && new Set(cabinets));
    const summary = await countComponents(components, chosen, { names: isGiven(context.input, 'nodes') });
    if (summary.nodes === 0) await remark(context, `BOS knows no node${cabinets ? ` in ${cabinets.join(', ')}` : ''}.`);
    await context.print(toJsonValue(summary), {
      view: 'record',
      draw: (_, style, options) => renderSummary(summary, { cabinets, all: by !== undefined }, style, options),
    });
  } finally {
    await client.close();
  }
}

async function* streamCabinets(client: Client, cabinets: ReadonlySet<string> | undefined): AsyncGenerator<Component> {
  for await (const component of streamComponents(client)) {
    if (!cabinets || cabinets.has(cabinetOf(component.id) ?? '')) yield component;
  }
}
