import { describe, expect, test } from 'vitest';
import { hideToken } from '../../src/http/hide-token.js';
import { holdResponse, readWhole } from '../../src/http/response.js';

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

async function* inChunks(text: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.subarray(at, at + length));
}

async function hideIn(text: string, length = text.length): Promise<{ shown: string; found: number }> {
  let found = 0;
  const shown = await readWhole(hideToken(inChunks(text, length), token, () => (found += 1)));
  return { shown: shown.toString(), found };
}

describe('a token in a response', () => {
  test.each([1, 2, 7, 50, 51, 1000])('is hidden however the response comes: in chunks of %i bytes', async (length) => {
    const text = `[{"name": "é", "note": "${token}"}, "${token}${token}"]`;
    expect((await hideIn(text, length)).shown).toBe('[{"name": "é", "note": "[redacted]"}, "[redacted][redacted]"]');
  });

  test('is hidden in base64 too', async () => {
    const text = Buffer.from(`{"a": "Bearer ${token}"}`).toString('base64');
    expect((await hideIn(text, 9)).shown).toContain('[redacted]');
  });

  test('that is not there changes nothing', async () => {
    const text = `["${token.slice(0, -1)}", "x"]`;
    expect(await hideIn(text, 3)).toEqual({ shown: text, found: 0 });
  });

  test('that breaks off is shown as far as it came', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('[1, 2'));
      throw new Error('cut off');
    }
    const chunks: Uint8Array[] = [];
    const read = async (): Promise<void> => {
      for await (const chunk of hideToken(broken(), token, () => undefined)) chunks.push(chunk);
    };
    await expect(read()).rejects.toThrow('cut off');
    expect(Buffer.concat(chunks).toString()).toBe('[1, 2');
  });

  test('is not waited for by one who stops reading', async () => {
    const body = hideToken(holdResponse({ status: 200, type: '' }, Buffer.alloc(9999)).body, token, () => undefined);
    for await (const chunk of body) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(await body.next()).toEqual({ done: true, value: undefined });
  });
});
