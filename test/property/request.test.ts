import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationId } from '../../src/api/registry.js';
import { findForm } from '../support/form.js';
import type { Parameter } from '../../src/kinds/parameter.js';
import { getProperty } from '../../src/config/property.js';
import { parseJson } from '../../src/util/json/parse.js';
import type { JsonObject } from '../../src/util/json/value.js';
import { type RecordedRequest, type Recorder, startRecorder } from '../support/recorder/server.js';
import { makeSystem } from '../support/system.js';
import { texts } from './values.js';

let recorder: Recorder;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

const faces = fc.constantFrom('bos' as const, 'cray' as const);

/** The options of an operation that take any text: not node lists, which `bos` reads. */
function textOptions(id: OperationId): Parameter[] {
  return findForm(id).parameters.filter(
    ({ flag, type, choices, words, format, holds }) =>
      flag && type === 'string' && !choices && !words && !format && !holds,
  );
}

/** Some of the options, each with a text. */
function someOf(options: readonly Parameter[]): fc.Arbitrary<(readonly [Parameter, string])[]> {
  return fc
    .subarray([...options])
    .chain((chosen) => fc.tuple(...chosen.map((option) => texts.map((text) => [option, text] as const))));
}

/** The only request that came. */
function takeRequest(): RecordedRequest {
  const requests = recorder.takeRequests();
  expect(requests).toHaveLength(1);
  return requests[0] as RecordedRequest;
}

/** The query of that request, without the page that `bos` asks for of its own. */
function takeQuery(face: 'bos' | 'cray'): string {
  const { query } = takeRequest();
  return face === 'bos' ? query.replace(/(?:^|&)page_size=1000$/, '') : query;
}

/** How each option may be typed. */
function type(entries: readonly (readonly [Parameter, string])[], joined: boolean): string[] {
  return entries.flatMap(([{ flag = '' }, text]) => (joined ? [`${flag}=${text}`] : [flag, text]));
}

const program = (face: 'bos' | 'cray'): string[] => (face === 'cray' ? ['bos', 'v2'] : ['v2']);

test('any text of an option arrives unchanged in the query, in the order of the registry', async () => {
  const system = await makeSystem(`http://127.0.0.1:${recorder.port}`);
  const options = textOptions('v2.components.list');
  await fc.assert(
    fc.asyncProperty(faces, someOf(options), fc.boolean(), async (name, entries, joined) => {
      await system.run([...program(name), 'components', 'list', ...type(entries, joined)], { name });
      expect([...new URLSearchParams(takeQuery(name))]).toEqual(entries.map(([option, text]) => [option.name, text]));
    }),
    { numRuns: 150 },
  );
});

test('any text of an option arrives unchanged in its place in the body', async () => {
  const system = await makeSystem(`http://127.0.0.1:${recorder.port}`);
  const options = textOptions('v2.components.update').filter((option) => option.in === 'body');
  await fc.assert(
    fc.asyncProperty(faces, someOf(options), fc.boolean(), async (name, entries, joined) => {
      await system.run([...program(name), 'components', 'update', 'n1', ...type(entries, joined)], { name });
      const { body } = takeRequest();
      const sent = body === '' ? new Map<string, never>() : (parseJson(body) as JsonObject);
      expect(body === '').toBe(entries.length === 0);
      expect(entries.map(([{ name: own, wire = own }]) => getProperty(sent, wire.split('.')))).toEqual(
        entries.map(([, text]) => text),
      );
    }),
    { numRuns: 150 },
  );
});

test('an integer of any length arrives with its digits', async () => {
  const system = await makeSystem(`http://127.0.0.1:${recorder.port}`);
  await fc.assert(
    fc.asyncProperty(faces, fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), async (name, integer) => {
      const plus = integer >= 0n && integer % 2n === 0n ? '+' : '';
      await system.run([...program(name), 'options', 'update', `--polling-frequency=${plus}${integer}`], { name });
      expect(takeRequest().body).toBe(`{"polling_frequency": ${integer}}`);
    }),
    { numRuns: 60 },
  );
});

test('a boolean arrives as such in a body, and as the servers write it in a query', async () => {
  const system = await makeSystem(`http://127.0.0.1:${recorder.port}`);
  const truth = fc.constantFrom('true', 't', '1', 'yes', 'y');
  const falsehood = fc.constantFrom('false', 'f', '0', 'no', 'n');
  const words = fc.tuple(
    fc.oneof(
      truth.map((word) => ({ word, is: true })),
      falsehood.map((word) => ({ word, is: false })),
    ),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(faces, words, async (name, [{ word, is }, capitals]) => {
      const typed = capitals ? word.toUpperCase() : word;
      await system.run([...program(name), 'components', 'list', '--enabled', typed], { name });
      expect(takeQuery(name)).toBe(is ? 'enabled=True' : 'enabled=False');
      await system.run([...program(name), 'components', 'update', 'n1', '--enabled', typed], { name });
      expect(takeRequest().body).toBe(`{"enabled": ${is}}`);
    }),
    { numRuns: 40 },
  );
});

test('what is typed wins over the environment, that over the configuration, and nothing sends nothing', async () => {
  const word = fc.option(fc.stringMatching(/^[a-z]{1,6}$/), { nil: undefined });
  // An empty variable counts as none under bos; under cray it is an empty value.
  const variables = fc.oneof(word, fc.constant(''));
  const systems = new Map<string | undefined, ReturnType<typeof makeSystem>>();
  await fc.assert(
    fc.asyncProperty(
      faces,
      word,
      variables,
      fc.constantFrom(undefined, 'configured'),
      async (name, flag, variable, configured) => {
        const section = configured === undefined ? '' : `[bos.v2.components.list]\nsession = "${configured}"\n`;
        const made = systems.get(configured) ?? makeSystem(`http://127.0.0.1:${recorder.port}`, section);
        systems.set(configured, made);
        const typed = flag === undefined ? [] : ['--session', flag];
        const env = { CRAY_BOS_V2_COMPONENTS_LIST_SESSION: variable };
        await (await made).run([...program(name), 'components', 'list', ...typed], { name, env });
        const strongest = flag ?? (variable === '' && name === 'bos' ? undefined : variable) ?? configured;
        expect(takeQuery(name)).toBe(strongest === undefined ? '' : `session=${strongest}`);
      },
    ),
    { numRuns: 80 },
  );
});
