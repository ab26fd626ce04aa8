import type { HttpResponse } from '../http/response.js';
import { readMember } from '../output/stream/fields.js';
import { copyRecord } from '../output/stream/record.js';
import { editList } from './edited-list.js';

/**
 * A response with a list, without the records whose id (the member `idName`) `keep` rejects; the bytes of the others stay as
 * they are. What is not a list, and one that breaks off, is as with editList.
 */
export function keepRecords(response: HttpResponse, idName: string, keep: (id: string) => boolean): HttpResponse {
  let kept: Buffer[] = [];
  return editList(response, {
    take(record) {
      const id = readMember(record, idName);
      if (typeof id !== 'string' || keep(id)) kept.push(copyRecord(record));
    },
    give() {
      const given = kept;
      kept = [];
      return given;
    },
  });
}
