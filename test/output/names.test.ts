import { describe, expect, test } from 'vitest';
import { findForm } from '../support/form.js';
import { renderValue, type RenderOptions } from '../../src/output/render.js';
import { toJsonValue } from '../../src/util/json/value.js';

const components = findForm('v2.components.list').layout;
const sessions = findForm('v2.sessions.list').layout;

function render(value: unknown, options: Partial<RenderOptions>): Promise<string> {
  const standard = {
    layout: components,
    format: 'name',
    width: 80,
    color: false,
    headers: true,
    ascii: false,
    now: 0,
  } as const;
  return renderValue(toJsonValue(value), { ...standard, ...options });
}

describe('name', () => {
  test.each([
    ['a list', [{ id: 'x1' }, { id: 'x0' }], 'x1\nx0\n'],
    ['a record', { id: 'x1' }, 'x1\n'],
    ['an empty list', [], ''],
    ['texts', ['a', 'b'], 'a\nb\n'],
    ['a number and a null', [1, null], '1\n'],
    ['records with a name', [{ name: 'a' }], 'a\n'],
  ])('%s', async (_, value, text) => {
    expect(await render(value, {})).toBe(text);
  });

  test('is what stands in the first column', async () => {
    const layout = { view: 'rows', columns: [{ name: 'message', path: 'error.message' }] } as const;
    expect(await render([{ id: 'x1', error: { message: 'no power' } }], { layout })).toBe('no power\n');
  });

  test('follows --sort-by and --query', async () => {
    expect(await render([{ id: 'x2' }, { id: 'x10' }], { sortBy: 'id:desc' })).toBe('x10\nx2\n');
    expect(await render([{ id: 'x2', session: 's' }], { query: '[].session' })).toBe('s\n');
  });

  test.each([
    ['a record without one', [{ session: 's' }], 'A record without a name cannot be shown by --format name.'],
    ['an empty one', { id: '' }, 'A record without a name cannot be shown by --format name.'],
    ['lists in a list', [['a']], 'A list without a name cannot be shown by --format name.'],
  ])('cannot show %s', async (_, value, message) => {
    await expect(render(value, {})).rejects.toThrow(message);
  });

  test('shows control characters on a terminal', async () => {
    expect(await render(['a\u001bb'], { terminal: true })).toBe('a\\u001bb\n');
    expect(await render(['a\u001bb'], {})).toBe('a\u001bb\n');
  });
});

describe('nodes', () => {
  test.each([
    ['components', components, [{ id: 'x1c0s0b0n1' }, { id: 'x1c0s0b0n0' }], 'x1c0s0b0n[0-1]\n'],
    ['a component', components, { id: 'x1c0s0b0n1' }, 'x1c0s0b0n1\n'],
    ['no components', components, [], ''],
    [
      'sessions',
      sessions,
      [
        { name: 's', components: 'x1c0s0b0n0,x1c0s1b0n0' },
        { name: 't', components: 'x1c0s1b0n0' },
        { name: 'u', components: '' },
        { name: 'v' },
      ],
      'x1c0s[0-1]b0n0\n',
    ],
    ['a session without nodes', sessions, { name: 's', components: null }, ''],
    ['texts', sessions, ['x1c0s0b0n0', 'x1c0s[1-2]b0n0'], 'x1c0s[0-2]b0n0\n'],
  ])('%s', async (_, layout, value, text) => {
    expect(await render(value, { layout, format: 'nodes' })).toBe(text);
  });

  test('follows --query', async () => {
    const value = [
      { id: 'x1c0s0b0n0', enabled: true },
      { id: 'x1c0s1b0n0', enabled: false },
    ];
    expect(await render(value, { format: 'nodes', query: '[?enabled]' })).toBe('x1c0s0b0n0\n');
    expect(await render(value, { format: 'nodes', query: '[].id' })).toBe('x1c0s[0-1]b0n0\n');
  });

  test.each([
    [
      'records without nodes',
      { view: 'rows', columns: [{ name: 'name', path: 'name' }] } as const,
      [{ name: 'compute' }],
    ],
    ['records that a query made', components, [{ node: 'x1c0s0b0n0' }]],
  ])('cannot show %s', async (_, layout, value) => {
    await expect(render(value, { layout, format: 'nodes' })).rejects.toThrow(
      'The response has no nodes that could be listed.',
    );
  });

  test('cannot show a list that the server cut short', async () => {
    const value = { name: 's', components: 'x1c0s0b0n0,...' };
    await expect(render(value, { layout: sessions, format: 'nodes' })).rejects.toThrow(
      'The server shortened a list of nodes: x1c0s0b0n0,...',
    );
  });

  test('cannot show text that is not a list', async () => {
    await expect(render(['x[1'], { format: 'nodes' })).rejects.toThrow(
      'This is not a list of nodes: "x[1": a [ is not closed',
    );
  });
});

describe('nids', () => {
  const findNids = (ids: readonly string[]): Promise<string[]> =>
    Promise.resolve(ids.map((id) => `nid00000${id.at(-1) ?? ''}`));

  test('are those of the nodes, as one list', async () => {
    const value = [{ id: 'x1c0s0b0n3' }, { id: 'x1c0s0b0n1' }, { id: 'x1c0s0b0n2' }];
    expect(await render(value, { format: 'nids', findNids })).toBe('nid[000001-000003]\n');
    expect(await render(value, { format: 'nids', findNids, query: "[?id!='x1c0s0b0n2']" })).toBe(
      'nid[000001,000003]\n',
    );
  });

  test('are asked for once, and not for no nodes', async () => {
    const asked: (readonly string[])[] = [];
    const noting = (ids: readonly string[]): Promise<string[]> => {
      asked.push(ids);
      return findNids(ids);
    };
    await render([{ id: 'x1c0s0b0n1' }, { id: 'x1c0s0b0n1' }], { format: 'nids', findNids: noting });
    expect(await render([], { format: 'nids', findNids: noting })).toBe('');
    expect(asked).toEqual([['x1c0s0b0n1', 'x1c0s0b0n1']]);
  });

  test('there are none where nodes have none', async () => {
    await expect(render([{ node: 'x1c0s0b0n0' }], { format: 'nids', findNids })).rejects.toThrow(
      'The response has no nodes that could be listed.',
    );
    await expect(render([{ id: 'x1c0s0b0n0' }], { format: 'nids' })).rejects.toThrow('NIDs cannot be looked up here.');
  });
});
