import { BosError } from '../errors/bos-error.js';
import { AnswerError, NetworkError, ServerError } from '../errors/service.js';
import type { Client } from '../http/client.js';
import { encodeSegment } from '../http/url.js';
import { textAt } from '../output/path.js';
import { parseBody } from '../output/response-body.js';
import { isObject, type JsonObject } from '../util/json/value.js';

/** Where the records of other services of a system lie, at its API gateway. */
export const recordRoots = { images: '/apis/ims/v3/images', configurations: '/apis/cfs/v3/configurations' } as const;

/** An image as IMS knows it. */
interface ImsImage {
  /** `x86_64` or `aarch64`; empty when it is not said. */
  readonly arch: string;
  readonly etag: string;
}

/** A record of IMS -> what is read of it. */
export function toImage(record: JsonObject): ImsImage {
  return { arch: textAt(record, 'arch'), etag: textAt(record, 'link.etag') };
}

/** Records by name, undefined for one that is not there; or why the service cannot be asked, as a sentence. */
type RecordsResult = ReadonlyMap<string, JsonObject | undefined> | { readonly unavailable: string };

/** So many requests are on their way at a time. */
const atOnce = 4;

/**
 * Asks a service for records, one request for each name. When it cannot be asked, the reason is the result: what is not there is only told
 * from a service that is not there by its list. Throws InterruptedError, and what the client throws beside the errors of requests.
 */
export async function findNamedRecords(client: Client, root: string, names: readonly string[]): Promise<RecordsResult> {
  const found = new Map<string, JsonObject | undefined>();
  const left = [...names];
  const work = async (): Promise<void> => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      found.set(name, await findOne(client, `${root}/${encodeSegment(name, 'NAME')}`));
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
    const isAnyMissing = [...found.values()].includes(undefined);
    if (isAnyMissing) await client.send({ method: 'GET', path: root, query: [['limit', '1']], idempotent: true });
    return found;
  } catch (error) {
    return { unavailable: explainUnavailable(error) };
  }
}

async function findOne(client: Client, path: string): Promise<JsonObject | undefined> {
  try {
    const response = await client.send({ method: 'GET', path, query: [], idempotent: true });
    const body = parseBody(await response.text());
    if (body.kind === 'value' && isObject(body.value)) return body.value;
    throw new AnswerError(`The response to GET ${path} is not what was asked for.`);
  } catch (error) {
    if (error instanceof ServerError && error.status === 404) return undefined;
    throw error;
  }
}

/** Why a service cannot be asked, as a sentence. Throws what is no failure of a request. */
export function explainUnavailable(error: unknown): string {
  const isFailure = error instanceof ServerError || error instanceof NetworkError || error instanceof AnswerError;
  if (isFailure && error instanceof BosError) return error.message;
  throw error;
}
