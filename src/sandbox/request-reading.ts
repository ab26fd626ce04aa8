import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { isObject, JsonNumber, toPlain, type JsonValue } from '../util/json/value.js';
import { ServiceProblem } from './problem.js';

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
 * Throws ServiceProblem 413 for that, 400 where it is not UTF-8; and the stream's error where the caller breaks off.
 */
export async function readBody(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (length > longestBody) throw new ServiceProblem(413, `The body is longer than ${longestBody} bytes.`);
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes)) throw new ServiceProblem(400, 'Request body is not valid JSON');
  return bytes.toString();
}

/**
 * A body as the models check it: plain data, but numbers with a point or an exponent as they were written. cray: `15.0`
 * is not a whole number to the service, though it is equal to one. Throws ServiceProblem 400 for a member that no model can check.
 */
export function toRequestData(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return isWhole(value) ? Number(value.text) : value;
  if (Array.isArray(value)) return value.map(toRequestData);
  if (!isObject(value)) return toPlain(value);
  // The models do not look at a member of that name, so nobody would know what is in it.
  if (value.has('__proto__')) {
    throw new ServiceProblem(400, "Additional properties are not allowed ('__proto__' was unexpected)");
  }
  return Object.fromEntries(Array.from(value, ([key, member]) => [key, toRequestData(member)]));
}

/** One with hundreds of digits is beyond the numbers that there are here. */
function isWhole({ text }: JsonNumber): boolean {
  return /^-?[0-9]+$/.test(text) && Number.isFinite(Number(text));
}
