import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertText } from '../../src/convert/convert.js';
import { applyEdits } from '../../src/convert/finding.js';
import { readShell } from '../../src/convert/shell.js';
import { startRecording } from '../support/system.js';
import { makeScript } from './corpus.js';

const snippets = readFileSync(new URL('snippets.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { kind: string; input: string })
  .filter(({ kind }) => kind === 'shell');

const node = 'x1000c0s0b0n0';

/**
 * The words behind `cray bos` of each command of v2 in a script. What only the run tells stands there as a node, or as its kind, and a node
 * instead of a NID, since there is no inventory here that it could be looked up in.
 */
function listCommands(script: string): string[][] {
  return readShell(script)
    .pipelines.flatMap(({ stages }) => stages)
    .flatMap((command) => (command ? [command.words] : []))
    .flatMap((words) => {
      const at = words.findIndex(({ value }, index) => value === 'cray' && words[index + 1]?.value === 'bos');
      const rest = words.slice(at + 2);
      if (at < 0 || rest[0]?.value !== 'v2') return [];
      const added = words[0]?.value === 'xargs' ? ['name'] : [];
      return [
        [
          ...rest.map(
            ({ value, text }) => value?.replace(/nid[0-9]+/g, node) ?? (/OP|ACTION/.test(text) ? 'boot' : node),
          ),
          ...added,
        ],
      ];
    });
}

test('every command that was rewritten is one that bos takes', async () => {
  const system = await startRecording();
  const template = '{"boot_sets": {"compute": {"path": "s3://boot-images/1/manifest.json", "type": "s3"}}}';
  const scripts = [
    ...snippets.map(({ input }) => input),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed) => makeScript(seed, 10)),
  ];
  const commands = scripts.flatMap((input) =>
    listCommands(applyEdits(input, convertText(input, 'shell', { to: 'cray' }).edits)),
  );
  const different = new Set(commands.map((words) => words.join('\n')));
  expect(different.size).toBeGreaterThan(15);
  for (const words of different) {
    const argv = words.split('\n').map((word, index, all) => (all[index - 1] === '--file' ? '-' : word));
    const { status, stderr } = await system.run([...argv, '--dry-run'], { stdin: template });
    expect([words, status, stderr.replace(/^warning: .*\n/gm, '')]).toEqual([words, 0, '']);
  }
  expect(system.taken()).toEqual([]);
});
