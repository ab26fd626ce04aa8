import { expect, test } from 'vitest';
import { FileError } from '../../src/errors/input.js';
import { startRecording } from '../support/system.js';

const full = new FileError('The output cannot be written: the disk is full.');
const create = 'v2 sessions create --template-name t --operation boot';

test.each([
  ['bos', create, 'created session 00000000-0000-4000-8000-000000000001'],
  ['bos', `${create} --name up`, 'created session up'],
  ['cray', `bos ${create}`, 'created session 53ebd3f6-95a4-4a3b-9be1-d49f7a2a4ef7'],
  ['bos', 'v2 options update --logging-level DEBUG', 'changed options'],
] as const)('as %s, when the output takes nothing, %j says what was done', async (name, words, done) => {
  const system = await startRecording();
  const { status, stderr } = await system.run(words, { name, closed: { stdout: full } });
  expect(stderr.trim().split('\n').at(-1)).toBe(
    `${name === 'cray' ? 'Error' : 'error'}: The output cannot be written: the disk is full. It was done anyway: ${done}.`,
  );
  expect(status).not.toBe(0);
});

test('a list says only that it cannot be written', async () => {
  const system = await startRecording();
  const { stderr } = await system.run('v2 sessions list', { closed: { stdout: full } });
  expect(stderr).toBe('error: The output cannot be written: the disk is full.\n');
});
