import { writeList } from '../../src/output/stream/write-list.js';
import type { RecordWriter } from '../../src/output/stream/record-writer.js';

/** Bytes in pieces that end at these places, each taken modulo the length. */
export function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

/** A body that ends after its chunks, or with an error. */
export async function* send(chunks: readonly Uint8Array[], error?: Error): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
  if (error) throw error;
}

/** What a list becomes, and what is thrown on the way. */
export async function writeStream(
  bodies: readonly AsyncIterable<Uint8Array>[],
  writer: RecordWriter,
): Promise<{ text: string; error?: unknown }> {
  const written: Buffer[] = [];
  const output = {
    isTTY: false,
    columns: 80,
    rows: 24,
    write: (text: string | Uint8Array) => {
      written.push(Buffer.from(text));
      return Promise.resolve();
    },
  };
  const read = (): string => Buffer.concat(written).toString();
  try {
    await writeList(bodies, writer, output);
    return { text: read() };
  } catch (error) {
    return { text: read(), error };
  }
}
