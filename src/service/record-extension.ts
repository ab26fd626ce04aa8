import type { HttpResponse } from '../http/response.js';
import { readMember } from '../output/stream/fields.js';
import { copyRecord, isEmpty } from '../output/stream/record.js';
import { kinds } from '../output/stream/tape.js';
import type { JsonObject } from '../util/json/value.js';
import { writeJson } from '../util/json/write.js';
import { editList } from './edited-list.js';

/** Finds the members that records get, by their ids. */
export type Describe = (ids: readonly string[]) => Promise<(id: string) => JsonObject>;

/** So many records are asked about at a time: as many as are on a page. */
const mostRecords = 1000;

/** Fewer are enough when they are longer than this together: they are all in memory. */
const mostBytes = 8 * 1024 * 1024;

/** A record that waits for its members. */
interface Waiting {
  readonly id: string;
  readonly bytes: Buffer;
  /** What members stand in: an object, or nothing. */
  readonly kind: 'object' | 'empty object' | 'other';
}

/**
 * A response with a list, whose objects get the members that `describe` finds for their ids (the member `idName`; empty where
 * it is not text), behind their own, whose bytes stay as they are; at least one. It is asked about 1,000 at a time. What is not a list, and one
 * that breaks off, is as with editList.
 */
export function extendRecords(
  response: HttpResponse,
  { idName, describe, number }: { readonly idName: string; readonly describe: Describe; readonly number: number },
): HttpResponse {
  let waiting: Waiting[] = [];
  let heldBytes = 0;
  return editList(
    response,
    {
      take(record) {
        const id = readMember(record, idName);
        const isRecord = record.tape.tokens[0] === kinds.object;
        const kind = !isRecord ? 'other' : isEmpty(record.tape, 0) ? 'empty object' : 'object';
        waiting.push({ id: typeof id === 'string' ? id : '', bytes: copyRecord(record), kind });
        heldBytes += record.size;
      },
      async give(isEnd) {
        const given: Buffer[] = [];
        while (waiting.length >= mostRecords || heldBytes > mostBytes || (isEnd && waiting.length > 0)) {
          const records = waiting.slice(0, mostRecords);
          waiting = waiting.slice(mostRecords);
          heldBytes = waiting.reduce((sum, { bytes }) => sum + bytes.length, 0);
          const find = await describe(records.map(({ id }) => id).filter((id) => id !== ''));
          for (const record of records) given.push(addMembers(record, find));
        }
        return given;
      },
    },
    number,
  );
}

function addMembers({ id, bytes, kind }: Waiting, find: (id: string) => JsonObject): Buffer {
  if (kind === 'other') return bytes;
  const members = writeJson(find(id)).slice(1);
  return Buffer.concat([bytes.subarray(0, -1), Buffer.from(kind === 'object' ? `, ${members}` : members)]);
}
