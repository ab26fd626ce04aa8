import { describe, expect, test } from 'vitest';
import { run } from '../../../../src/main.js';
import { makeHome } from '../../../support/home.js';

/** What a start with such a file says; it must come to nothing. */
async function refuse(content: string): Promise<string> {
  const home = await makeHome({ 'world.yaml': content });
  const io = home.io();
  expect(await run(['sandbox', 'start', '--port', '0', '--world', 'world.yaml'], io)).toBe(2);
  expect(io.stdout.text).toBe('');
  return io.stderr.text;
}

describe('a world that makes no sense', () => {
  test.each([
    ['', 'error: world.yaml is empty.\n  It must contain an object.\n'],
    ['nodes: []\ncolour: blue\n', 'nodes is empty; colour is not a field of a world'],
    [
      'nodes: [x1c0s0b0n0]\ntenants: {g: [x2c0s0b0n0]}\n',
      'error: world.yaml does not describe a system: tenants.g: x2c0s0b0n0 is none of the nodes.\n',
    ],
    ['nodes: [a, b, c, d, e, f, g, h, i]\n', 'nodes.4: is not the xname of a node; 4 more problems.'],
  ])('%j is one clear line, and nothing starts', async (content, said) => {
    expect(await refuse(content)).toContain(said);
  });

  test('that is not there, or without a name', async () => {
    const home = await makeHome();
    for (const [name, said] of [
      ['nosuch.json', 'error: nosuch.json cannot be read: there is no such file.\n'],
      ['', "error: Invalid value for '--world': the name is empty\n"],
    ] as const) {
      const io = home.io();
      expect(await run(['sandbox', 'start', '--world', name], io)).toBe(2);
      expect(io.stderr.text).toContain(said);
    }
  });
});
