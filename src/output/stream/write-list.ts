import { AnswerError } from '../../errors/service.js';
import { freeBytes } from '../../util/free-bytes.js';
import type { Output } from '../../util/io.js';
import { ByteSyntaxError, unexpectedEnd } from './bytes.js';
import { createListReader } from './list-reader.js';
import type { RecordWriter } from './record-writer.js';
import type { StreamRecord } from './record.js';
import { createSink, type Sink } from './sink.js';

/** The bytes of one body, as they come. */
type Body = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** So many bytes go out at a time. */
const flushAt = 128 * 1024;

/**
 * Prints the lists in the bodies as one list, each record as soon as it has come: only the record that is being read is in
 * memory. A slow reader of `output` slows the reading of the bodies down. Throws AnswerError for what is not a whole list, and
 * what a body, the writer or the output throws; the records before the fault have been printed then. After as many
 * records as the writer needs no more is read. With `frees` the bytes of the bodies are gone once they have been read.
 */
export async function writeList(
  bodies: AsyncIterable<Body> | Iterable<Body>,
  writer: RecordWriter,
  output: Output,
  { frees = false } = {},
): Promise<void> {
  const { most = Infinity } = writer;
  const sink = createSink(flushAt * 2);
  let [number, count] = [0, 0];
  const visit = (record: StreamRecord): void => {
    count += 1;
    if (count > most) return;
    const before = sink.length;
    try {
      writer.write(sink, record);
    } catch (error) {
      sink.length = before;
      throw error;
    }
  };
  try {
    reading: for await (const body of bodies) {
      number += 1;
      const reader = createListReader(visit);
      for await (const chunk of body) {
        reader.push(chunk);
        if (frees) freeBytes(chunk);
        if (count > most) break reading;
        if (sink.length >= flushAt) await flush(sink, output);
      }
      reader.finish();
    }
    await writer.end(sink);
  } catch (error) {
    putHeld(writer, sink);
    await flush(sink, output);
    throw error instanceof ByteSyntaxError ? explainSyntax(error, number) : error;
  }
  await flush(sink, output);
  if (count > most) writer.tellMore?.();
}

/** Throws as writeList does for what is not a whole list, and prints nothing. */
export async function checkLists(bodies: Iterable<Body>, output: Output): Promise<void> {
  await writeList(bodies, { write: () => undefined, end: () => undefined }, output);
}

/** Puts the records that the writer still holds. The first failure counts, so that of these is ignored. */
function putHeld(writer: RecordWriter, sink: Sink): void {
  const before = sink.length;
  try {
    writer.putHeld?.(sink);
  } catch {
    sink.length = before;
  }
}

async function flush(sink: Sink, output: Output): Promise<void> {
  if (sink.length === 0) return;
  const { length } = sink;
  sink.length = 0;
  await output.write(sink.bytes.subarray(0, length));
}

/** The error for bytes that are not list. `number` counts the bodies from 1: those after the first are pages of one list. */
export function explainSyntax(error: ByteSyntaxError, number: number): AnswerError {
  const what = number > 1 ? `Page ${number} of the server's response` : "The server's response";
  const why = error.reason.charAt(0).toLowerCase() + error.reason.slice(1);
  const next =
    error.reason === unexpectedEnd
      ? 'The response may have been cut off on the way: try again.'
      : 'See with curl what the server sends: --dry-run shows the request.';
  return new AnswerError(`${what} is not a complete list: ${why} at byte ${error.position}.`, {
    hint: `Only the records before it were printed. ${next}`,
    cause: error,
  });
}
