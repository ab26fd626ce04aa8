import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JsonNumber, type JsonObject, type JsonValue } from '../../src/util/json/value.js';
import { writeJson } from '../../src/util/json/write.js';
import { type Recorder, startRecorder } from '../support/recorder/server.js';
import { makeSystem } from '../support/system.js';
import { texts } from './values.js';

let recorder: Recorder;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

const keys = fc.oneof(texts, fc.constantFrom('10', '9', '-1', '__proto__', 'constructor', 'toString', 'length', ''));

/** Numbers that a parser into doubles would change. */
const numbers = fc
  .oneof(
    fc.stringMatching(/^-?[1-9][0-9]{0,40}$/),
    fc.stringMatching(/^-?(?:0|[1-9][0-9]{0,5})\.[0-9]{1,25}$/),
    fc.stringMatching(/^-?[1-9](?:\.0{1,3})?[eE][-+]?[0-9]{1,4}$/),
    fc.constantFrom('0', '-0', '0.0', '-0.0', '1.0', '9007199254740993', '1E400', '1e-400'),
  )
  .map((text) => new JsonNumber(text));

const { object } = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<JsonValue>(null, true, false),
    texts,
    numbers,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc
    .uniqueArray(fc.tuple(keys, tie('value')), { minLength: 1, maxLength: 5, selector: ([key]) => key })
    .map((entries) => new Map(entries)),
}));

test('the object in a file arrives with its numbers, texts and the order of its keys', async () => {
  const system = await makeSystem(`http://127.0.0.1:${recorder.port}`);
  await fc.assert(
    fc.asyncProperty(object, fc.constantFrom(0, 1, 4), fc.constantFrom('file', '-'), async (value, indent, source) => {
      const text = writeJson(value, indent);
      await system.write('t.json', text);
      const file = source === 'file' ? 't.json' : '-';
      await system.run(`bos v2 sessiontemplates create t --file ${file}`, {
        name: 'cray',
        stdin: source === 'file' ? '' : text,
      });
      expect(recorder.takeRequests().map(({ body }) => body)).toEqual([writeJson(value)]);
    }),
    { numRuns: 200 },
  );
});

test('a patch arrives with its numbers, texts and the order of its keys', async () => {
  const system = await makeSystem(`http://127.0.0.1:${recorder.port}`);
  await fc.assert(
    fc.asyncProperty(object, async (value) => {
      const words = ['v2', 'components', 'updatemany', '--filter-ids', 'n1', '--patch', writeJson(value)];
      await system.run(words);
      const [request] = recorder.takeRequests();
      expect(request?.body).toBe(`{"filters": {"ids": "n1"}, "patch": ${writeJson(value)}}`);
    }),
    { numRuns: 150 },
  );
});
