import { countNodes } from '../../../nodes/count.js';
import { formatNodes } from './count.js';
import type { Findings } from './findings.js';
import { isResolved } from './unchecked.js';

/** The role of the nodes that the services of the system run on. */
const management = 'Management';

/** Nobody may have meant every node. */
export function warnOfNoLimit({ wish, fates }: Findings): string[] {
  return wish.limit === '' && fates.length > 0 ? ['There is no limit: it takes every node of the template.'] : [];
}

/** Nothing at all, everything there is, or what nobody should boot by a session. */
export function warnOfExtent(findings: Findings): string[] {
  if (findings.fates.length === 0) return warnOfNothing(findings);
  return [...warnOfEverything(findings), ...warnOfManagement(findings)];
}

function warnOfNothing(findings: Findings): string[] {
  if (!isResolved(findings)) return [];
  const limited = (findings.leftOut.get('outside_limit')?.length ?? 0) > 0;
  const found = limited ? 'The limit matches no node of the template' : 'There is no node to act upon';
  return [`${found}: the session would end at once, and nothing would happen.`];
}

function warnOfEverything({ fates, inventory }: Findings): string[] {
  if (!inventory) return [];
  const managing = inventory.roles.get(management)?.length ?? 0;
  const count = inventory.nodes.size - managing;
  if (count < 2 || fates.length < count) return [];
  return [`These are all ${countNodes(fates.length)} of the system${managing > 0 ? ', but for its management' : ''}.`];
}

function warnOfManagement({ fates, inventory }: Findings): string[] {
  const managing = new Set(inventory?.roles.get(management));
  const ids = fates.map(({ component }) => component.id).filter((id) => managing.has(id));
  return ids.length === 0 ? [] : [`The services of the system run on ${formatNodes(ids)}: the role ${management}.`];
}
