import { describe, expect, test } from 'vitest';
import { keepRecords } from '../../src/service/record-filter.js';
import { replayResponse, type HttpResponse } from '../../src/http/response.js';

/** The text that is left of one that comes in pieces of so many bytes. */
function keep(text: string, size: number, kept: readonly string[]): Promise<string> {
  return keepIn(text, size, kept).text();
}

function keepIn(text: string, size: number, kept: readonly string[]): HttpResponse {
  const bytes = Buffer.from(text);
  const held = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const rest = { next: () => Promise.resolve({ done: true as const, value: undefined }) };
  const answer = replayResponse({ status: 200, type: '', dateMs: 5 }, { held, rest });
  return keepRecords(answer, 'id', (id) => kept.includes(id));
}

const list = '[{"id": "a", "x": 1.0},\n {"x": [{"id": "b"}], "id": "é"}, {"id":"c"} ]\n';

describe.each([1, 2, 7, 1000])('in pieces of %i bytes', (size) => {
  test.each([
    [['a'], '[{"id": "a", "x": 1.0}]'],
    [['é'], '[{"x": [{"id": "b"}], "id": "é"}]'],
    [['a', 'c'], '[{"id": "a", "x": 1.0},{"id":"c"}]'],
    [['b'], '[]'],
    [[], '[]'],
  ])('the records of %j stay as they came', async (kept, text) => {
    expect(await keep(list, size, kept)).toBe(text);
  });

  test.each([
    ['an empty list', '[]', '[]'],
    ['an empty answer', '', ''],
    ['a web page', '<html>a</html>', '<html>a</html>'],
    ['an object', '{"id": "a"}', '{"id": "a"}'],
    ['a record that is not an object', '["a", 1]', '["a",1]'],
  ])('%s is left to the one who prints it', async (_, text, left) => {
    expect(await keep(text, size, ['a'])).toBe(left);
  });

  test('behind the records before the place where a list breaks off stands the error', async () => {
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const chunk of keepIn('[{"id": "b"}, {"id": "a"}, {"id": "a', size, ['a']).body)
        seen.push(String(chunk));
    };
    await expect(read()).rejects.toThrow("The server's response is not a complete list: unexpected end at byte 36.");
    expect(seen.join('')).toBe('[{"id": "a"}');
  });
});

test('the head of the answer stays', () => {
  const answer = replayResponse(
    { status: 203, type: 'text/plain', dateMs: 5 },
    { held: [], rest: { next: () => Promise.resolve({ done: true, value: undefined }) } },
  );
  expect(keepRecords(answer, 'id', () => true)).toMatchObject({ status: 203, type: 'text/plain', dateMs: 5 });
});
