import type { Client } from '../../../http/client.js';
import { findMissingConfigurations, findMissingImages, type Lookup } from '../../../service/catalogue.js';
import type { SessionRequest } from './request.js';
import type { BootSet, SessionTemplate } from './template.js';

/** What the boot sets of a template need, and is not there: a sentence each. */
export interface PartsCheck {
  /** By id of the image. */
  readonly images: ReadonlyMap<string, string>;
  readonly configurations: readonly string[];
  /** What could not be looked up. */
  readonly unchecked: readonly string[];
}

/**
 * Looks the images of a template up in IMS, and its configurations in CFS. A shutdown needs neither. Throws as askService
 * does.
 */
export async function checkParts(
  client: Client,
  { bootSets }: SessionTemplate,
  { operation }: SessionRequest,
): Promise<PartsCheck> {
  const needing = operation === 'shutdown' ? [] : bootSets;
  const images = groupBootSets(needing, ({ path }) => /^s3:\/\/boot-images\/([^/]+)\/./.exec(path)?.[1] ?? '');
  const configurations = groupBootSets(needing, ({ configuration }) => configuration);
  const [inIms, inCfs] = await Promise.all([
    findMissingImages(client, [...images.keys()]),
    findMissingConfigurations(client, [...configurations.keys()]),
  ]);
  return {
    images: new Map(
      listMissing(inIms).map((id) => [id, `The image ${id} of ${images.get(id) ?? ''} does not exist in IMS.`]),
    ),
    configurations: listMissing(inCfs).map(
      (name) => `The configuration ${name} of ${configurations.get(name) ?? ''} does not exist in CFS.`,
    ),
    unchecked: describeUnavailable(inIms, inCfs),
  };
}

/** `the boot set compute`, or `the boot sets compute and login`, by what they have in common; an empty key is nothing. */
function groupBootSets(bootSets: readonly BootSet[], key: (bootSet: BootSet) => string): Map<string, string> {
  const groups = Map.groupBy(bootSets, key);
  groups.delete('');
  return new Map(
    Array.from(groups, ([name, sets]) => {
      const names = sets.map((set) => set.name);
      const last = names.at(-1) ?? '';
      return [
        name,
        names.length > 1 ? `the boot sets ${names.slice(0, -1).join(', ')} and ${last}` : `the boot set ${last}`,
      ];
    }),
  );
}

function listMissing(lookup: Lookup): readonly string[] {
  return 'missing' in lookup ? lookup.missing : [];
}

/** One sentence when both fail for the same reason. */
function describeUnavailable(inIms: Lookup, inCfs: Lookup): string[] {
  const images = 'unavailable' in inIms ? inIms.unavailable : undefined;
  const configurations = 'unavailable' in inCfs ? inCfs.unavailable : undefined;
  if (images !== undefined && images === configurations) {
    return [`The images (IMS) and configurations (CFS) could not be looked up: ${images}`];
  }
  return [
    ...(images === undefined ? [] : [`The images could not be looked up in IMS: ${images}`]),
    ...(configurations === undefined ? [] : [`The configurations could not be looked up in CFS: ${configurations}`]),
  ];
}
