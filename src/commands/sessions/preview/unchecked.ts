import { countNodes } from '../../../nodes/count.js';
import { listGroupNames } from './limit-warnings.js';
import type { SessionPreview } from './session-preview.js';

/** What could not be checked, and what that means for the preview, a sentence each. */
export function listUnchecked(preview: SessionPreview): string[] {
  return [
    ...describeMissingInventory(preview),
    ...describeMissingPartitions(preview),
    ...describeImageParameters(preview),
    ...preview.parts.unchecked,
  ];
}

/** Are the nodes of every name in the limit and in the boot sets known? */
export function isResolved(preview: SessionPreview): boolean {
  return preview.inventory !== undefined || listUnresolvedNames(preview).every(({ names }) => names.length === 0);
}

function describeMissingInventory(preview: SessionPreview): string[] {
  if (preview.inventoryProblem === undefined) return [];
  const open = listUnresolvedNames(preview).filter(({ names }) => names.length > 0);
  return [
    `The hardware inventory (HSM) could not be read: ${preview.inventoryProblem}`,
    'So it is not known which nodes are on, disabled, locked, or of another architecture.',
    ...open.map(
      ({ names, meaning }) =>
        `Nor which nodes ${joinNames(names)} ${names.length === 1 ? 'means' : 'mean'}: ${meaning}.`,
    ),
  ];
}

/** Only a limit can name a partition. */
function describeMissingPartitions({ request, inventory }: SessionPreview): string[] {
  if (inventory?.partitionsProblem === undefined || listGroupNames(request.limit).length === 0) return [];
  return [`The partitions of the hardware inventory (HSM) could not be read: ${inventory.partitionsProblem}`];
}

interface UnresolvedNames {
  readonly names: readonly string[];
  readonly meaning: string;
}

/** The names that only an inventory can resolve. */
function listUnresolvedNames({ request, template }: SessionPreview): UnresolvedNames[] {
  return [
    ...template.bootSets.map(({ name, groups, roles }) => ({
      names: [...groups, ...roles],
      meaning: `the boot set ${name} may have other nodes than are shown here`,
    })),
    { names: listGroupNames(request.limit), meaning: 'the limit may let through fewer nodes than are shown here' },
  ];
}

/** The image store, which knows the parameters of images, is not asked. */
function describeImageParameters({ outcomes }: SessionPreview): string[] {
  const count = outcomes.filter(({ likely }) => likely).length;
  if (count === 0) return [];
  return [
    `The kernel of ${countNodes(count)} has more parameters than the template and BOS give: taken for those of the image.`,
  ];
}

function joinNames(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : names.join('');
}
