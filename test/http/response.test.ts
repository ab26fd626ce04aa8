import { expect, test } from 'vitest';
import { readWhole } from '../../src/http/response.js';
import { catchError } from '../support/test-client.js';

/** A body without end, and how much of it was read. */
function endless(): { body: AsyncIterable<Uint8Array>; read: () => number; ended: () => boolean } {
  let [count, ended] = [0, false];
  async function* send(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        count += 1;
        yield await Promise.resolve(Buffer.from('12345'));
      }
    } finally {
      ended = true;
    }
  }
  return { body: send(), read: () => count, ended: () => ended };
}

test('a body is held up to so many bytes, and let go behind them', async () => {
  const { body, read, ended } = endless();
  expect(await catchError(readWhole(body, 20))).toMatchObject({
    code: 'bad-answer',
    message: "The server's response is longer than 256 MB, which is too long to process as a whole.",
  });
  expect([read(), ended()]).toEqual([5, true]);
});

test('a body that is just as long is read', async () => {
  const chunks = ['ab', 'cd'].map((text) => Buffer.from(text));
  async function* send(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  expect(String(await readWhole(send(), 4))).toBe('abcd');
});
