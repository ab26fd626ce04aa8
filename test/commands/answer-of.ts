import type { Answer } from '../../src/http/client.js';

/** A whole answer with this body. */
export function answerOf(body: string): Answer {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(body));
  }
  return { status: 200, type: 'application/json', body: bytes(), text: () => Promise.resolve(body) };
}
