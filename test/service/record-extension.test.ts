import { describe, expect, test } from 'vitest';
import { replayResponse, type HttpResponse } from '../../src/http/response.js';
import { extendRecords } from '../../src/service/record-extension.js';
import { toJsonValue, type JsonObject } from '../../src/util/json/value.js';

/** A response whose text comes in pieces of so many bytes, and what its records are asked about. */
function extend(text: string, size: number, number = 1): { answer: HttpResponse; asked: string[][] } {
  const bytes = Buffer.from(text);
  const held = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const rest = { next: () => Promise.resolve({ done: true as const, value: undefined }) };
  const asked: string[][] = [];
  const answer = extendRecords(replayResponse({ status: 200, type: '', dateMs: 5 }, { held, rest }), {
    idName: 'id',
    number,
    describe: (ids) => {
      asked.push([...ids]);
      return Promise.resolve((id) => toJsonValue({ of: id === '' ? null : id }) as JsonObject);
    },
  });
  return { answer, asked };
}

describe.each([1, 2, 7, 1000])('in pieces of %i bytes', (size) => {
  test('members stand behind those of the record, whose bytes stay', async () => {
    const { answer, asked } = extend('[{"id": "a", "x": 1.0},\n {"x": [{"id": "b"}], "id":"é" } ]\n', size);
    expect(await answer.text()).toBe(
      '[{"id": "a", "x": 1.0, "of": "a"},{"x": [{"id": "b"}], "id":"é" , "of": "\\u00e9"}]',
    );
    expect(asked).toEqual([['a', 'é']]);
  });

  test.each([
    ['an empty list', '[]', '[]'],
    ['an empty answer', '', ''],
    ['a web page', '<html>a</html>', '<html>a</html>'],
    ['an object', '{"id": "a"}', '{"id": "a"}'],
    ['a list of what is not an object', '["a", 1, null, [2]]', '["a",1,null,[2]]'],
    ['an object without members', '[{}, { }]', '[{"of": null},{ "of": null}]'],
    ['an object without a name', '[{"id": 1}]', '[{"id": 1, "of": null}]'],
  ])('%s', async (_, text, extended) => {
    expect(await extend(text, size).answer.text()).toBe(extended);
  });

  test('where a list breaks off, the records before are whole, and the error names the page', async () => {
    const { answer } = extend('[{"id": "a"}, {"id": "b', size, 3);
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const chunk of answer.body) seen.push(String(chunk));
    };
    await expect(read()).rejects.toThrow(
      "Page 3 of the server's response is not a complete list: unexpected end at byte 23.",
    );
    expect(seen.join('')).toBe('[{"id": "a", "of": "a"}');
  });
});

test('a list of any length is asked about 1,000 at a time', async () => {
  const ids = Array.from({ length: 2500 }, (_, index) => `n${index}`);
  const { answer, asked } = extend(JSON.stringify(ids.map((id) => ({ id }))), 1000);
  expect(JSON.parse(await answer.text())).toEqual(ids.map((id) => ({ id, of: id })));
  expect(asked.map((names) => names.length)).toEqual([1000, 1000, 500]);
});

test('the head of the answer stays', () => {
  expect(extend('[]', 2).answer).toMatchObject({ status: 200, type: '', dateMs: 5 });
});
