import { countNodes } from '../../../nodes/count.js';
import type { PreviewFindings } from './findings.js';
import { listUnresolved } from './limit-warnings.js';

/** What could not be found out, and what it means for the preview, a sentence each. */
export function listUnchecked(findings: PreviewFindings): string[] {
  return [...describeMissingInventory(findings), ...describeImageParameters(findings)];
}

/** Is it known of every name in the limit and in the boot sets which nodes it stands for? */
export function isResolved(findings: PreviewFindings): boolean {
  return findings.inventory !== undefined || listOpenNames(findings).every(({ names }) => names.length === 0);
}

function describeMissingInventory(findings: PreviewFindings): string[] {
  if (findings.refusal === undefined) return [];
  const open = listOpenNames(findings).filter(({ names }) => names.length > 0);
  return [
    `The hardware inventory (HSM) could not be read: ${findings.refusal}`,
    'So nobody knows which nodes are on, disabled, locked, or of another architecture.',
    ...open.map(
      ({ names, meaning }) =>
        `Nor which nodes ${joinNames(names)} ${names.length === 1 ? 'stands' : 'stand'} for: ${meaning}.`,
    ),
  ];
}

interface OpenNames {
  readonly names: readonly string[];
  readonly meaning: string;
}

/** The names that only an inventory can look up. */
function listOpenNames({ request, template }: PreviewFindings): OpenNames[] {
  return [
    ...template.bootSets.map(({ name, groups, roles }) => ({
      names: [...groups, ...roles],
      meaning: `the boot set ${name} may have other nodes than are told here`,
    })),
    { names: listUnresolved(request.limit), meaning: 'the limit may let through fewer nodes than are told here' },
  ];
}

/** The image store is not asked. */
function describeImageParameters({ outcomes }: PreviewFindings): string[] {
  const count = outcomes.filter(({ likely }) => likely).length;
  if (count === 0) return [];
  return [
    `The kernel of ${countNodes(count)} has more parameters than the template and BOS give: taken for those of the image.`,
  ];
}

function joinNames(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : names.join('');
}
