import type { Client } from '../../../http/client.js';
import { findConfigurations, findImages, listMissing, type Lookup } from '../../../service/catalogue.js';
import { listWords } from '../../../util/words.js';
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
    findImages(client, [...images.keys()], { once: true }),
    findConfigurations(client, [...configurations.keys()], { once: true }),
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
      const names = listWords(sets.map((set) => set.name));
      return [name, `the boot ${sets.length > 1 ? 'sets' : 'set'} ${names}`];
    }),
  );
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
