import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationId } from '../../src/api/registry.js';
import { findForm } from '../support/form.js';
import { type Recorder, startRecorder } from '../support/recorder/server.js';
import { makeSystem } from '../support/system.js';
import { texts } from './values.js';

let recorder: Recorder;
beforeAll(async () => {
  recorder = await startRecorder();
});
afterAll(() => recorder.close());

/** Names that would lead elsewhere if they were pasted into a URL, and any others. */
const names = fc.oneof(
  texts,
  fc.stringMatching(/^[./?#%&;\\:@ a]{1,8}$/),
  fc.constantFrom('..', '.', '', '../..', '%2e%2e', '..%2f', 'a/b', '//host/', 'a?b=c', '\\', '%', '%00', 'é', '😀'),
);

/** Signs by which `bos` reads more than one name, or a file, where it takes several nodes. */
const isList = (name: string): boolean => /[\s,[\]]|^@|^-$|^x?[0-9]/i.test(name);

/** What `bos` refuses where it takes nodes: no server has such a name. */
const isNoName = (name: string): boolean => !/^[A-Za-z0-9_][A-Za-z0-9_.:-]*$/.test(name);

const isPath = (name: string): boolean => ['', '.', '..'].includes(name);

const operations: [OperationId, number][] = [
  ['v2.sessions.describe', 1],
  ['v2.components.update', 1],
  ['v2.sessiontemplates.delete', 1],
  ['v1.session.status.delete', 2],
  ['v1.session.status.describe', 4],
];

test.each(operations)('%s: each name is one segment that decodes to it, or nothing is sent', async (id, count) => {
  const system = await makeSystem(`http://127.0.0.1:${recorder.port}`);
  const { path: command, operation, parameters } = findForm(id);
  const { path, method } = operation;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('bos' as const, 'cray' as const),
      fc.array(names, { minLength: count, maxLength: count }),
      async (name, typed) => {
        const areNodes = name === 'bos' && id === 'v2.components.update';
        fc.pre(!areNodes || !typed.some(isList));
        const words = [...(name === 'cray' ? ['bos'] : []), ...command, '--', ...typed];
        const { status, stderr } = await system.run(words, { name });
        const requests = recorder.takeRequests();
        if (typed.some(isPath) || (areNodes && typed.some(isNoName))) {
          expect({ status, requests }).toEqual({ status: 2, requests: [] });
          expect(stderr).toContain("Invalid value for '");
          return;
        }
        const given = new Map(parameters.flatMap((parameter, index) => [[parameter.name, typed[index]] as const]));
        const expected = path.split('/').map((part) => (part.startsWith('{') ? given.get(part.slice(1, -1)) : part));
        expect(requests.map((request) => request.method)).toEqual([method]);
        expect(requests[0]?.path.split('/').map(decodeURIComponent)).toEqual(['', 'apis', 'bos', ...expected.slice(1)]);
        expect(requests[0]?.query).toBe('');
      },
    ),
    { numRuns: 150 },
  );
});
