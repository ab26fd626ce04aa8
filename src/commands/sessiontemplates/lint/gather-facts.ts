import type { Client } from '../../../http/client.js';
import type { CommandContext } from '../../../kinds/command.js';
import { findTenant } from '../../../kinds/system.js';
import { writeNote } from '../../../kinds/write-note.js';
import { textAt } from '../../../output/path.js';
import { toServiceFailure } from '../../../service/ask.js';
import { findConfigurations, findImages, readImageRecord } from '../../../service/catalogue.js';
import { fetchRecord, streamBatches } from '../../../service/fetch.js';
import { fetchInventory } from '../../../service/inventory.js';
import { readImageId, type LintFacts } from '../../../templates/lint/facts.js';
import { readSubject, textOf } from '../../../templates/lint/subject.js';
import { isObject, type JsonObject } from '../../../util/json/value.js';

/**
 * What rules need to know of a system to check these templates: one request for each image and each configuration, two to HSM, and two or
 * three to BOS. What cannot be asked is said. Throws what is not a failure of a request.
 */
export async function gatherFacts(
  client: Client,
  templates: readonly JsonObject[],
  context: CommandContext,
): Promise<LintFacts> {
  const sets = templates.flatMap((template) => readSubject(undefined, template, {}).bootSets);
  const imageIds = sets.flatMap(({ path }) => readImageId(path) ?? []);
  const configurations = [
    ...templates.map((template) => {
      const cfs = template.get('cfs');
      return isObject(cfs) ? textOf(cfs.get('configuration')) : '';
    }),
    ...sets.map(({ configuration }) => configuration),
  ].filter((name) => name !== '');
  const unchecked = (what: string, reason: string): Promise<void> =>
    writeNote(context, `not checked: ${what}. ${reason}`);
  const [images, known, inventory, bos] = await Promise.all([
    findImages(client, [...new Set(imageIds)]),
    findConfigurations(client, [...new Set(configurations)]),
    fetchInventory(client),
    gatherBosFacts(client, context),
  ]);
  if ('unavailable' in images) await unchecked('images (IMS)', images.unavailable);
  if ('unavailable' in known) await unchecked('configurations (CFS)', known.unavailable);
  if ('unavailable' in inventory) await unchecked('nodes, groups and roles (HSM)', inventory.unavailable);
  if ('unavailable' in bos) await unchecked('release and options (BOS)', bos.unavailable);
  return {
    ...('unavailable' in bos ? {} : bos),
    images:
      'unavailable' in images
        ? undefined
        : new Map([...images].map(([id, record]) => [id, record && readImageRecord(record)])),
    configurations:
      'unavailable' in known ? undefined : new Map([...known].map(([name, record]) => [name, record !== undefined])),
    inventory: 'unavailable' in inventory ? undefined : inventory,
  };
}

async function gatherBosFacts(
  client: Client,
  context: CommandContext,
): Promise<LintFacts | { readonly unavailable: string }> {
  try {
    const version = await fetchRecord(client, 'v2.version.list', {});
    const options = await fetchRecord(client, 'v2.options.list', {});
    const [major, minor] = [Number(textAt(version, 'major')), Number(textAt(version, 'minor'))];
    return {
      release: major > 0 ? [major, minor] : undefined,
      rejectsNids: options.get('reject_nids') === true,
      wantsImages: options.get('ims_images_must_exist') === true,
      tenantNodes: (await findTenant(context)) === undefined ? undefined : await listNodes(client),
    };
  } catch (error) {
    return { unavailable: toServiceFailure(error).message };
  }
}

/** The nodes that the tenant of the configuration has. */
async function listNodes(client: Client): Promise<ReadonlySet<string>> {
  const nodes = new Set<string>();
  for await (const batch of streamBatches(client, 'v2.components.list', {}, { paths: ['id'], size: 1000 })) {
    for (const component of batch) nodes.add(textAt(component, 'id'));
  }
  return nodes;
}
