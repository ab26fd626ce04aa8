import { checkSpecifiers } from '../../template-check.js';
import type { State } from '../../state.js';
import type { StoredBootSet, StoredTemplate } from '../../records.js';

const specifiers = 'node_groups, node_list, node_roles_groups';
const image = /^s3:\/\/boot-images\/([^/]+)\/manifest\.json$/;

/** Why the old release makes no sessions of a template, in its words; undefined where it does. */
export function findFault(template: StoredTemplate, operation: string, state: State): string | undefined {
  // v1 may have stored it without boot sets.
  const bootSets = Object.entries((template as Partial<StoredTemplate>).boot_sets ?? {});
  const begin = `Session template: '${template.name}'`;
  if (bootSets.length === 0) {
    return `${begin} must have one or more defined boot sets for the creation of a session. It has none.`;
  }
  for (const [name, bootSet] of bootSets) {
    const place = `${begin} boot set: '${name}'`;
    if (checkSpecifiers(bootSet, state)) {
      return `${place} must have at least one hardware specifier field provided (${specifiers}); None were provided.`;
    }
    if (operation !== 'shutdown' && !hasArtifacts(bootSet, state)) {
      return `${place} could not locate its boot artifacts. Error: Unable to read manifest file '${bootSet.path}'.`;
    }
  }
  return undefined;
}

function hasArtifacts({ type, path }: StoredBootSet, { world: { images } }: State): boolean {
  const id = image.exec(path)?.[1];
  return type === 's3' && id !== undefined && (images === undefined || Object.hasOwn(images, id));
}
