import type { Client } from '../http/client.js';
import { encodeSegment } from '../http/url.js';
import { textAt } from '../output/path.js';
import { isObject, type JsonValue } from '../util/json/value.js';
import { askService, isNotFound } from './ask.js';
import { listObjects, strangeAnswer, type NodeFacts } from './node-facts.js';

/** An image as IMS has it, or had it; a missing member is empty. Source: the IMS schemas ImageRecord and DeletedImageRecord. */
export interface ImageRecord {
  readonly id: string;
  readonly name: string;
  /** `x86_64` or `aarch64`. */
  readonly arch: string;
  /** When it was made, as the server writes it. */
  readonly created: string;
  /** When it was deleted, as the server writes it; undefined for one that is there. */
  readonly deleted: string | undefined;
}

const images = '/apis/ims/v3/images';
const deletedImages = '/apis/ims/v3/deleted/images';

/** A list of all images is one request, where each by itself would be one. */
const mostByName = 4;

/**
 * Images by their ids, deleted ones too; one that IMS has never had is not there. A request for each of up to four, for more of
 * them one for all that there are; another one for those that have been deleted. Throws as askService does.
 */
export async function findImageRecords(client: Client, ids: readonly string[]): Promise<NodeFacts<ImageRecord>> {
  const known = ids.length > mostByName ? await listRecords(client, images) : await findEach(client, ids);
  if ('unavailable' in known || ids.every((id) => known.has(id))) return known;
  const gone = await listRecords(client, deletedImages);
  if (!('unavailable' in gone)) return new Map([...gone, ...known]);
  // Is there an IMS at all? What is not found may be the service.
  const all = ids.length > mostByName ? known : await listRecords(client, images);
  return 'unavailable' in all ? all : known;
}

async function findEach(client: Client, ids: readonly string[]): Promise<NodeFacts<ImageRecord>> {
  const found = new Map<string, ImageRecord>();
  const answers = await Promise.all(
    ids.map(async (id) => [id, await askService(client, `${images}/${encodeSegment(id, 'ID')}`)] as const),
  );
  for (const [id, asked] of answers) {
    if ('value' in asked && isObject(asked.value)) found.set(id, { ...readImage(asked.value), id, deleted: undefined });
    else if (!isNotFound(asked)) return { unavailable: 'problem' in asked ? asked.problem.message : strangeAnswer };
  }
  return found;
}

async function listRecords(client: Client, path: string): Promise<NodeFacts<ImageRecord>> {
  const asked = await askService(client, path);
  if ('problem' in asked) return { unavailable: asked.problem.message };
  const list = listObjects(asked.value, '');
  if (!list) return { unavailable: strangeAnswer };
  return new Map(
    list.map((record) => {
      const image = readImage(record);
      return [image.id, path === images ? { ...image, deleted: undefined } : image];
    }),
  );
}

function readImage(record: JsonValue): ImageRecord {
  return {
    id: textAt(record, 'id'),
    name: textAt(record, 'name'),
    arch: textAt(record, 'arch'),
    created: textAt(record, 'created'),
    deleted: textAt(record, 'deleted'),
  };
}
