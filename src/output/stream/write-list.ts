import { AnswerError } from '../../errors/answer-error.js';
import type { Output } from '../../util/io.js';
import { ByteSyntaxError } from './bytes.js';
import { createListReader } from './list-reader.js';
import type { RecordWriter } from './record-writer.js';
import { createSink, type Sink } from './sink.js';

/** The bytes of one body, as they come. */
export type Body = AsyncIterable<Uint8Array>;

/** So many bytes go out at a time. */
const flushAt = 128 * 1024;

/**
 * Prints the lists in the bodies as one list, each record as soon as it has come: nothing is held but the record that is
 * being read. `output` slows the reading down where its reader is slow. Throws AnswerError for what is no whole list, and what
 * a body, the writer or the output throws; the records before the fault have been printed then.
 */
export async function writeList(
  bodies: AsyncIterable<Body> | Iterable<Body>,
  writer: RecordWriter,
  output: Output,
): Promise<void> {
  const sink = createSink(flushAt * 2);
  try {
    for await (const body of bodies) await writeBody(body, writer, sink, output);
    writer.end(sink);
  } catch (error) {
    await flush(sink, output);
    throw error instanceof ByteSyntaxError ? explainSyntax(error) : error;
  }
  await flush(sink, output);
}

async function writeBody(body: Body, writer: RecordWriter, sink: Sink, output: Output): Promise<void> {
  const reader = createListReader((record) => {
    const before = sink.length;
    try {
      writer.write(sink, record);
    } catch (error) {
      sink.length = before;
      throw error;
    }
  });
  for await (const chunk of body) {
    reader.push(chunk);
    if (sink.length >= flushAt) await flush(sink, output);
  }
  reader.finish();
}

async function flush(sink: Sink, output: Output): Promise<void> {
  if (sink.length === 0) return;
  const { length } = sink;
  sink.length = 0;
  await output.write(sink.bytes.subarray(0, length));
}

function explainSyntax(error: ByteSyntaxError): AnswerError {
  const reason = error.reason.charAt(0).toLowerCase() + error.reason.slice(1);
  return new AnswerError(`The server's answer is not a whole list: ${reason} at byte ${error.position}.`, {
    hint: 'What was printed are the records before it. The answer may have been cut off on the way: try again.',
    cause: error,
  });
}
