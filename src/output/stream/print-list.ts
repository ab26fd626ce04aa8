import type { Output } from '../../util/io.js';
import type { RenderOptions } from '../print.js';
import { createRecordWriter } from './writers.js';
import { writeList, type Body } from './write-list.js';

/** Prints the lists in the bodies as one, in the format of the options. Throws as writeList does, and UsageError. */
export async function printList(
  bodies: AsyncIterable<Body> | Iterable<Body>,
  options: RenderOptions,
  output: Output,
): Promise<void> {
  await writeList(bodies, await createRecordWriter(options), output);
}

/** Throws as writeList does for what is no whole list, and prints nothing. */
export async function checkLists(bodies: Iterable<Body>, output: Output): Promise<void> {
  await writeList(bodies, { write: () => undefined, end: () => undefined }, output);
}
