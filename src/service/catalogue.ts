import type { Client } from '../http/client.js';
import { encodeSegment } from '../http/url.js';
import { textAt } from '../output/path.js';
import { isObject, type JsonObject } from '../util/json/value.js';
import { askService, isNotFound, type AskOptions } from './ask.js';

/** Where the records of other services lie at the API gateway, the newest version first. */
const roots = {
  images: ['/apis/ims/v3/images'],
  configurations: ['/apis/cfs/v3/configurations', '/apis/cfs/v2/configurations'],
} as const;

/** Records by name, undefined for one that is not there; or, as a sentence, why the service cannot be asked. */
export type Lookup = ReadonlyMap<string, JsonObject | undefined> | { readonly unavailable: string };

/** So many requests are on their way at a time. */
const atOnce = 4;

/** Looks images up in IMS by their ids. Throws as askService does. */
export function findImages(client: Client, ids: readonly string[], options?: AskOptions): Promise<Lookup> {
  return findRecords(client, ids, roots.images, options);
}

/** Looks configurations up in CFS by their names. Throws as askService does. */
export function findConfigurations(client: Client, names: readonly string[], options?: AskOptions): Promise<Lookup> {
  return findRecords(client, names, roots.configurations, options);
}

/** The names that are not there; none when the service cannot be asked. */
export function listMissing(lookup: Lookup): string[] {
  return 'unavailable' in lookup ? [] : [...lookup].filter(([, record]) => record === undefined).map(([name]) => name);
}

/** An image as IMS knows it. */
interface Image {
  /** `x86_64` or `aarch64`; empty when it is not said. */
  readonly arch: string;
  readonly etag: string;
}

/** A record of IMS -> what is read of it. */
export function readImageRecord(record: JsonObject): Image {
  return { arch: textAt(record, 'arch'), etag: textAt(record, 'link.etag') };
}

/** One request for each name. What is nowhere is missing only when the list itself is there. */
async function findRecords(
  client: Client,
  names: readonly string[],
  [root, ...older]: readonly string[],
  options?: AskOptions,
): Promise<Lookup> {
  const found = new Map<string, JsonObject | undefined>();
  if (root === undefined || names.length === 0) return found;
  const left = [...names];
  let unavailable: string | undefined;
  const work = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined && unavailable === undefined; name = left.shift()) {
      const path = `${root}/${encodeSegment(name, 'NAME')}`;
      const asked = await askService(client, path, [], options);
      if ('value' in asked && isObject(asked.value)) found.set(name, asked.value);
      else if (isNotFound(asked)) found.set(name, undefined);
      else
        unavailable =
          'problem' in asked ? asked.problem.message : `The response to GET ${path} is not what was expected.`;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (unavailable !== undefined) return { unavailable };
  if (![...found.values()].includes(undefined)) return found;
  const list = await askService(client, root, [['limit', '1']], options);
  if (!('problem' in list)) return found;
  return isNotFound(list) && older.length > 0
    ? findRecords(client, names, older, options)
    : { unavailable: list.problem.message };
}
