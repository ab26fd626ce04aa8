import { expect, test } from 'vitest';
import { startRecording } from '../../../support/system.js';

const grammar =
  '  Names are separated by commas; & before a name narrows, ! leaves out: blue,&Compute,!x1000c0s0b0n0\n';

const refused: readonly (readonly [string, string, string])[] = [
  ['a,,b', 'there is a comma too many in "a,,b"', grammar],
  [',a', 'there is a comma too many in ",a"', grammar],
  ['a,', 'there is a comma too many in "a,"', grammar],
  [',', 'there is a comma too many in ","', grammar],
  ['a b', 'there is a space in "a b"', grammar],
  ['a,&', 'an & or ! is misplaced in "&"', grammar],
  ['a&', 'an & or ! is misplaced in "a&"', grammar],
  ['a!b', 'an & or ! is misplaced in "a!b"', grammar],
  ['a,!!b', 'an & or ! is misplaced in "!!b"', grammar],
  ['a,&!b', 'an & or ! is misplaced in "&!b"', grammar],
  ['', 'it is empty', "  To act on every node of the template, write: --limit '*'\n"],
];

/** BOS takes these too, and they do not what they seem to say: they can be previewed. */
const useless: typeof refused = [
  [
    '!a',
    'it begins with "!a", but no nodes come before it',
    "  Begin with the nodes to act on: '*,!a' is all but those.\n",
  ],
  ['&a,b', 'it begins with "&a", but no nodes come before it', '  Leave out the &: a\n'],
];

const creations = ['v2 sessions create', 'v2 sessions create --dry-run'];
const previews = ['v2 sessions preview', 'v2 sessions create --preview'];

test.each([
  ...refused.map((row) => [...row, [...creations, ...previews]] as const),
  ...useless.map((row) => [...row, creations] as const),
])('the limit %j is refused before anything is sent', async (limit, message, hint, commands) => {
  const system = await startRecording();
  for (const command of commands) {
    const words = [...command.split(' '), '--template-name', 'compute', '--operation', 'boot', '--limit', limit];
    const { status, stderr } = await system.run(words);
    expect([status, stderr]).toEqual([2, `error: Invalid value for '--limit': ${message}\n${hint}`]);
  }
  expect(system.taken()).toEqual([]);
});

test.each(['*', 'all', 'blue,&Compute,!x1000c0s0b0n0'])('the limit %s is sent as it is', async (limit) => {
  const system = await startRecording();
  const words = 'v2 sessions create --template-name compute --operation boot --limit';
  expect((await system.run([...words.split(' '), limit])).status).toBe(0);
  expect(system.taken().filter((request) => request.startsWith('POST'))).toEqual([
    `POST /v2/sessions {"template_name": "compute", "operation": "boot", "limit": "${limit}", "name": "00000000-0000-4000-8000-000000000001"}`,
  ]);
});

test('cray sends any limit', async () => {
  const system = await startRecording();
  const words = 'bos v2 sessions create --template-name compute --operation boot --limit';
  for (const limit of ['', 'a,,b', '!a']) {
    expect((await system.run([...words.split(' '), limit], { name: 'cray' })).status).toBe(0);
  }
  expect(system.taken()).toHaveLength(3);
});
