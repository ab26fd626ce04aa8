/** Bytes on their way out, in a buffer that is used again and again. */
export interface Sink {
  bytes: Buffer;
  length: number;
}

/** Up to here a loop is faster than a call. */
const shortCopy = 24;

export function createSink(size: number): Sink {
  return { bytes: Buffer.allocUnsafeSlow(size), length: 0 };
}

/** Makes room for so many bytes. */
function reserve(sink: Sink, count: number): void {
  const needed = sink.length + count;
  if (needed <= sink.bytes.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(needed, sink.bytes.length * 2));
  sink.bytes.copy(larger, 0, 0, sink.length);
  sink.bytes = larger;
}

/** Puts a copy of `source` from `start` up to `end` at the end. */
export function putBytes(sink: Sink, source: Buffer, start = 0, end = source.length): void {
  const count = end - start;
  reserve(sink, count);
  const { bytes, length } = sink;
  if (count > shortCopy) source.copy(bytes, length, start, end);
  else for (let index = 0; index < count; index += 1) bytes[length + index] = source[start + index] ?? 0;
  sink.length = length + count;
}

export function putByte(sink: Sink, value: number): void {
  reserve(sink, 1);
  sink.bytes[sink.length] = value;
  sink.length += 1;
}

/** Puts text as UTF-8 at the end. */
export function putText(sink: Sink, text: string): void {
  reserve(sink, text.length * 3);
  sink.length += sink.bytes.write(text, sink.length);
}
