import { isUtf8 } from 'node:buffer';
import { pipeline, type Duplex } from 'node:stream';
import type { Dispatcher } from 'undici';
import { AnswerError } from '../errors/service.js';

type Body = Dispatcher.ResponseData['body'];

/** These have no body, whatever their headers say of one (RFC 9110, section 6.4.1). */
const bodiless = [204, 205, 304];

/** So many bytes tell what a body is; a shorter one tells it whole. */
const longestMark = 64;

/**
 * The bytes of a body before they were packed (RFC 9110, section 8.4). Nothing asks for that, but a gateway may do it; what is
 * not packed, though `encoding` says so, is taken as it is. Throws AnswerError for an unknown way of packing; what cannot be
 * unpacked breaks off.
 */
export async function unpackBody(status: number, body: Body, encoding: string): Promise<AsyncIterable<Buffer>> {
  const ways = encoding
    .toLowerCase()
    .split(',')
    .map((way) => way.trim())
    .filter((way) => way !== '' && way !== 'identity');
  if (ways.length === 0 || bodiless.includes(status)) return body as AsyncIterable<Buffer>;
  const unknown = ways.find((way) => !known.includes(way));
  if (unknown !== undefined) {
    // Destroying a body raises an error, which tells nothing new.
    body.on('error', () => undefined).destroy();
    throw new AnswerError(`The response is compressed as ${unknown}, which was not asked for.`, {
      hint: 'Is there a proxy on the way that compresses it?',
    });
  }
  // The last that was done is the first to be undone.
  let unpacked = body as AsyncIterable<Buffer>;
  for (const way of ways.reverse()) unpacked = await unpack(unpacked, way);
  return unpacked;
}

const known = ['gzip', 'x-gzip', 'deflate', 'br', 'zstd'];

async function unpack(body: AsyncIterable<Buffer>, way: string): Promise<AsyncIterable<Buffer>> {
  const { start, whole } = await readMark(body);
  const create = start.length === 0 ? undefined : await chooseUnpacker(way, start);
  // What breaks the body breaks what is unpacked of it.
  return create ? pipeline(whole, create(), () => undefined) : whole;
}

/** What the body begins with, and the body as if that had not been read. */
async function readMark(body: AsyncIterable<Buffer>): Promise<{ start: Buffer; whole: AsyncIterable<Buffer> }> {
  const rest = body[Symbol.asyncIterator]();
  const held: Buffer[] = [];
  let fault: { readonly error: unknown } | undefined;
  try {
    for (let length = 0; length < longestMark;) {
      const next = await rest.next();
      if (next.done === true) break;
      held.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    fault = { error };
  }
  return { start: Buffer.concat(held).subarray(0, longestMark), whole: replay(held, rest, fault) };
}

async function* replay(
  held: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
  fault: { readonly error: unknown } | undefined,
): AsyncGenerator<Buffer, void> {
  try {
    yield* held;
    if (fault) throw fault.error;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** What undoes this way of packing; nothing for a body that has not been packed. */
async function chooseUnpacker(way: string, start: Buffer): Promise<(() => Duplex) | undefined> {
  const zlib = await import('node:zlib');
  if (way === 'gzip' || way === 'x-gzip') return start[0] === 0x1f && start[1] === 0x8b ? zlib.createGunzip : undefined;
  if (way === 'zstd')
    return start.readUIntBE(0, Math.min(4, start.length)) === 0x28b52ffd ? zlib.createZstdDecompress : undefined;
  // The others have no mark that is always there: text is none of them.
  if (isText(start)) return undefined;
  if (way === 'br') return zlib.createBrotliDecompress;
  // Many servers send it without the head that it should have (RFC 1950).
  const hasHead = start.length > 1 && (start.readUInt8(0) & 0x0f) === 8 && start.readUInt16BE(0) % 31 === 0;
  return hasHead ? zlib.createInflate : zlib.createInflateRaw;
}

function isText(start: Buffer): boolean {
  // A character may be cut at the end.
  const ends = [0, 1, 2, 3].map((cut) => start.subarray(0, Math.max(1, start.length - cut)));
  return (
    ends.some((bytes) => isUtf8(bytes)) && start.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0d].includes(byte))
  );
}
