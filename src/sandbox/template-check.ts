import type { BootSet, State, Template } from './state.js';

const image = /^s3:\/\/boot-images\/([^/]+)\/manifest\.json$/;

/** Why sessions of a template would fail, in the service's words; undefined where they would not. */
export function findFault(template: Template, state: State): string | undefined {
  for (const [name, bootSet] of Object.entries(template.boot_sets)) {
    const fault = findBootSetFault(bootSet, state);
    if (fault !== undefined) return `Session template: '${template.name}' boot set: '${name}': ${fault}`;
  }
  return undefined;
}

function findBootSetFault(bootSet: BootSet, state: State): string | undefined {
  if (!bootSet.node_list && !bootSet.node_groups && !bootSet.node_roles_groups) return 'No non-empty node specifiers';
  if (bootSet.type !== 's3') return `Can't find boot artifacts. Error: no way to read images of type ${bootSet.type}`;
  const id = image.exec(bootSet.path)?.[1];
  const { images } = state.world;
  if (id === undefined || (images && !(id in images))) {
    return `Can't find boot artifacts. Error: Unable to read manifest file '${bootSet.path}'.`;
  }
  return undefined;
}
