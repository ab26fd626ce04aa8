import { freeBytes } from '../util/free-bytes.js';
import { listForms } from '../util/secret-forms.js';
import { redacted } from '../util/secrets.js';

/**
 * The bytes of a response without the token that was sent for it: nobody needs it from there, and what is printed, exported or kept
 * of a response would have it. `onFound` is told. Bytes are handed on as they come, but for the last few of each chunk: a
 * token may go on in the next one. The chunks of `body` are gone once they have been read; those that come out have their memory
 * for themselves.
 */
export async function* hideToken(
  body: AsyncIterable<Uint8Array>,
  token: string,
  onFound: () => void,
): AsyncGenerator<Uint8Array, void> {
  const needles = listForms(token).map((form) => Buffer.from(form));
  const overlap = Math.max(0, ...needles.map(({ length }) => length - 1));
  let held = Buffer.alloc(0);
  try {
    for await (const chunk of body) {
      const bytes = Buffer.concat([held, chunk]);
      freeBytes(chunk);
      const shown = needles.reduce(
        (rest, needle) => (rest.includes(needle) ? replace(rest, needle, onFound) : rest),
        bytes,
      );
      const end = Math.max(0, shown.length - overlap);
      held = Buffer.from(shown.subarray(end));
      if (end > 0) yield cut(shown, end);
    }
  } catch (error) {
    // A response that breaks off is shown as far as it goes.
    yield held;
    throw error;
  }
  yield held;
}

/** The first bytes, in memory of their own. */
function cut(bytes: Buffer<ArrayBuffer>, end: number): Buffer {
  const isWhole = bytes.byteLength === bytes.buffer.byteLength;
  return isWhole ? Buffer.from(bytes.buffer.transfer(end)) : bytes.subarray(0, end);
}

const mark = Buffer.from(redacted);

function replace(bytes: Buffer, needle: Buffer, onFound: () => void): Buffer<ArrayBuffer> {
  onFound();
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, from)) {
    parts.push(bytes.subarray(from, at), mark);
    from = at + needle.length;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}
