import fc from 'fast-check';
import { expect, test, describe } from 'vitest';
import { splitNames } from '../../src/service/name-batches.js';
import { answerPage, formatList, makeNames, startListServer } from '../support/list-server.js';
import { makeSystem } from '../support/system.js';

test.each([
  ['', 5, [['']]],
  ['a,b,c', 5, [['a', 'b', 'c']]],
  ['a,b,c', 4, [['a', 'b'], ['c']]],
  ['a,b,c', 3, [['a', 'b'], ['c']]],
  ['a,b,c', 2, [['a'], ['b'], ['c']]],
  ['abcdef,b', 3, [['abcdef'], ['b']]],
  ['b,abcdef,c', 3, [['b'], ['abcdef'], ['c']]],
  ['a,a', 3, [['a', 'a']]],
  ['a,b,a,b,a', 3, [['a', 'b']]],
  [' a,,b ,', 7, [[' a', '', 'b ', '']]],
  [' a,,b ,', 6, [['a', 'b']]],
  [',,a,,', 3, [['a']]],
  [', ,', 2, [['', ' ', '']]],
])('%j in parts of at most %i characters', (text, maximumLength, parts) => {
  expect(splitNames(text, maximumLength)).toEqual(parts);
});

test('the parts have each name once, in order, and are as long as they may be', () => {
  const names = fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(names, fc.integer({ min: 4, max: 40 }), (list, maximumLength) => {
      fc.pre(list.join(',').length > maximumLength);
      const parts = splitNames(list.join(','), maximumLength);
      expect(parts.flat()).toEqual([...new Set(list)]);
      for (const [index, part] of parts.entries()) {
        expect(part.join(',').length).toBeLessThanOrEqual(maximumLength);
        const [following] = parts[index + 1] ?? [];
        if (following !== undefined) {
          expect([...part, following].join(',').length).toBeGreaterThan(maximumLength);
        }
      }
    }),
  );
});

const names = makeNames(2500);

/** Refuses long lists of names as 2.50 does, and answers in byte order. */
async function startComponents() {
  const server = await startListServer((query) => {
    const ids = query.get('ids');
    if (ids === null) return answerPage(names, query);
    return ids.length > 127
      ? '{"title": "too long"}'
      : formatList(names.filter((name) => ids.split(',').includes(name)));
  });
  return { requests: server.requests, system: await makeSystem(server.url.origin) };
}

const idsOf = (request: string): string => new URL(request, 'http://localhost').searchParams.get('ids') ?? 'none';

describe('components list --ids', () => {
  test('is one request where they fit', async () => {
    const { system, requests } = await startComponents();
    const { stdout } = await system.run('v2 components list --format name --ids n00007,n00003');
    expect(stdout).toBe('n00003\nn00007\n');
    expect(requests).toEqual(['/apis/bos/v2/components?ids=n00007%2Cn00003&page_size=1000']);
  });

  test('is some requests where they do not, whose answers are one list in byte order', async () => {
    const { system, requests } = await startComponents();
    const { stdout } = await system.run('v2 components list --format name --ids n[00040-00060],n[00000-00010]');
    expect(stdout.trim().split('\n')).toEqual([...names.slice(0, 11), ...names.slice(40, 61)]);
    expect(requests).toHaveLength(2);
    expect(requests.map((request) => idsOf(request).length)).toEqual([125, 97]);
  });

  test('sends the other filters with each', async () => {
    const { system, requests } = await startComponents();
    await system.run('v2 components list --format name --status failed --ids n[00000-00030]');
    expect(requests.map((request) => request.replace(/ids=[^&]*/, 'ids'))).toEqual([
      '/apis/bos/v2/components?ids&status=failed',
      '/apis/bos/v2/components?ids&status=failed',
    ]);
  });

  test('looks through the pages of the list where that would be too many', async () => {
    const { system, requests } = await startComponents();
    const { stdout, status } = await system.run(
      'v2 components list --status stable --format name --ids n[00001-02400],other',
    );
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toEqual(names.slice(1, 2401));
    expect(requests).toEqual([
      '/apis/bos/v2/components?status=stable&page_size=1000',
      '/apis/bos/v2/components?status=stable&start_after_id=n00999&page_size=1000',
      '/apis/bos/v2/components?status=stable&start_after_id=n01999&page_size=1000',
    ]);
  });

  test('prints records as they came, in every format as from one answer', async () => {
    const { system } = await startComponents();
    for (const format of ['json', 'toml', 'yaml', 'csv', 'nodes']) {
      const picked = await system.run(['v2', 'components', 'list', '--format', format, '--ids', 'n[00000-02499]']);
      expect(picked).toEqual(await system.run(['v2', 'components', 'list', '--format', format]));
    }
  });

  test('is one request with a page that the user asks for', async () => {
    const { system, requests } = await startComponents();
    await system.run('v2 components list --page-size 5 --ids n[00000-00030]');
    expect(requests).toHaveLength(1);
  });

  test('shows all requests with --dry-run, or says what it would do', async () => {
    const { system, requests } = await startComponents();
    const some = await system.run('v2 components list --dry-run --ids n[00000-00030]');
    expect(some.stdout.match(/^GET .*ids=/gm)).toHaveLength(2);
    const many = await system.run('v2 components list --dry-run --ids n[00000-02000]');
    expect(many.stdout).toMatch(/^GET .*components\?page_size=1000$/m);
    expect(many.stderr).toBe(
      'warning: The 2,001 nodes are too many to be asked for by name: the list is asked for in pages, of which this is ' +
        'the request for the first, and the nodes are picked from it.\n',
    );
    expect(requests).toEqual([]);
  });

  test('goes out as it was typed under cray', async () => {
    const { system, requests } = await startComponents();
    const typed = 'n[1-2],X1C0,@f,n1,n1';
    await system.run(`bos v2 components list --ids ${typed}`, { name: 'cray' });
    expect(requests.map(idsOf)).toEqual([typed]);
  });
});

describe('components describe of several', () => {
  test('is a list, and an error that names those that are not there', async () => {
    const { system, requests } = await startComponents();
    const { status, stdout, stderr } = await system.run('v2 components describe n0000[1-2],other n00002 --format name');
    expect(stdout).toBe('n00001\nn00002\n');
    expect(stderr).toBe('error: BOS does not know 1 node: other\n  The others are shown.\n');
    expect(status).toBe(5);
    expect(requests.map(idsOf)).toEqual(['n00001,n00002,other']);
  });

  test('looks through pages too', async () => {
    const { system, requests } = await startComponents();
    const { status, stdout } = await system.run('v2 components describe n[00000-02000] --format nodes');
    expect([status, stdout, requests.length]).toEqual([0, 'n[00000-02000]\n', 3]);
  });

  test('of one is that record', async () => {
    const { system, requests } = await startComponents();
    await system.run('v2 components describe n00001,n00001');
    expect(requests).toEqual(['/apis/bos/v2/components/n00001']);
  });
});
