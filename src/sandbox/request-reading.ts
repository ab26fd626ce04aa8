import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { Problem } from './problem.js';

/** The largest body that is taken: a change of as many components as a sandbox has is a third of it. */
export const longestBody = 64 * 1024 * 1024;

/**
 * The target of a request -> path and query from the root of the host. It begins with a slash, whatever was asked for: a
 * proxy's target names the host as well (RFC 9112, section 3.2.2), and `*` stands for no path at all.
 */
export function readTarget(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
}

/**
 * The body of a request, as text. One that is too long is read to its end and forgotten, so that the caller gets to know.
 * Throws Problem 413 for that, 400 where it is no UTF-8; and the stream's error where the caller breaks off.
 */
export async function readBodyText(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (length > longestBody) throw new Problem(413, `The body is longer than ${longestBody} bytes.`);
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new Problem(400, 'Request body is not valid JSON');
  return bytes.toString();
}
