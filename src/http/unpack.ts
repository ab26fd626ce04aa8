import { pipeline } from 'node:stream';
import type { Dispatcher } from 'undici';
import { AnswerError } from '../errors/service.js';
import { readHeader } from './read-header.js';

/**
 * The bytes of a body before they were packed (RFC 9110, section 8.4). Nothing asks for that, but a gateway may do it. Throws
 * AnswerError for a way of packing that is not known; what cannot be unpacked breaks off.
 */
export async function unpackBody(response: Dispatcher.ResponseData): Promise<AsyncIterable<Buffer>> {
  const encoding = (readHeader(response, 'content-encoding') ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return response.body as AsyncIterable<Buffer>;
  const { createBrotliDecompress, createGunzip, createInflate } = await import('node:zlib');
  const unpackers = new Map([
    ['gzip', createGunzip],
    ['x-gzip', createGunzip],
    ['deflate', createInflate],
    ['br', createBrotliDecompress],
  ]);
  const create = unpackers.get(encoding);
  if (!create) {
    // A body that is let go says so by an error, which is no news.
    response.body.on('error', () => undefined).destroy();
    throw new AnswerError(`The server packed its answer as ${encoding}, which was not asked for.`, {
      hint: 'Is there a proxy on the way that does?',
    });
  }
  // What breaks the body breaks what is unpacked of it.
  return pipeline(response.body, create(), () => undefined);
}
