import { readText, type Input } from '../api/input.js';
import { AnswerError } from '../errors/service.js';
import { decode, replayResponse, type HttpResponse } from '../http/response.js';
import { countNodes } from '../nodes/count.js';
import { ByteSyntaxError } from '../output/stream/bytes.js';
import { createListReader } from '../output/stream/list-reader.js';
import { lookUp, textAt } from '../output/path.js';
import { parseBody } from '../output/response-body.js';
import type { JsonValue } from '../util/json/value.js';
import type { Receipt } from './command.js';

/** A response as it is to be printed, and what a person is told about it afterwards. */
interface Receivable {
  readonly answer: HttpResponse;
  /** `created session up`, `changed 64 nodes`. Only to be called when the response has been read. */
  readonly describe: () => string;
}

/** A longer response is not kept for what it says; the records of a list are counted in any. */
const longestKept = 1024 * 1024;

/** Reads along with whoever prints the response, to say afterwards what was done. */
export function readAlong(answer: HttpResponse, receipt: Receipt, input: Input): Receivable {
  const kept: Uint8Array[] = [];
  let [length, count, isList] = [0, 0, true];
  const reader = createListReader(() => (count += 1));
  const visit = (chunk: Uint8Array): void => {
    length += chunk.length;
    if (length <= longestKept) kept.push(chunk);
    isList &&= isSound(() => {
      reader.push(chunk);
    });
  };
  const bytes = answer.body[Symbol.asyncIterator]();
  const rest = {
    async next() {
      const next = await bytes.next();
      if (next.done !== true) visit(next.value);
      return next;
    },
    return: async () => (await bytes.return?.()) ?? { done: true as const, value: undefined },
  };
  return {
    answer: replayResponse(answer, { held: [], rest }),
    describe: () => {
      const isWhole =
        isList &&
        isSound(() => {
          reader.finish();
        });
      return describeReceipt(receipt, input, { count: isWhole ? count : undefined, value: readValue(kept, length) });
    },
  };
}

function isSound(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof ByteSyntaxError) return false;
    throw error;
  }
}

function readValue(kept: readonly Uint8Array[], length: number): JsonValue {
  if (length > longestKept) return null;
  try {
    const body = parseBody(decode(Buffer.concat(kept)));
    return body.kind === 'value' ? body.value : null;
  } catch (error) {
    if (error instanceof AnswerError) return null;
    throw error;
  }
}

/** What the server has not said is left out. */
function describeReceipt(
  { done, of, says, counts = {} }: Receipt,
  input: Input,
  { count, value }: { readonly count: number | undefined; readonly value: JsonValue },
): string {
  const counted = Object.entries(counts).flatMap(([verb, path]) => {
    const found = path === '' ? count : countAt(value, path);
    return found === undefined || (found === 0 && path !== '') ? [] : [`${verb} ${countNodes(found)}`];
  });
  if (counted.length > 0) return counted.join(', ');
  const name = of === undefined ? textAt(value, says ?? '') : readText(input, of);
  return name === undefined || name === '' ? done : `${done} ${name}`;
}

function countAt(value: JsonValue, path: string): number | undefined {
  const list = lookUp(value, path);
  return Array.isArray(list) ? list.length : undefined;
}
