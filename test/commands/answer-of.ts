import type { HttpResponse } from '../../src/http/response.js';

/** A whole answer with this body. */
export function answerOf(body: string): HttpResponse {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(body));
  }
  return { status: 200, type: 'application/json', body: bytes(), text: () => Promise.resolve(body) };
}
