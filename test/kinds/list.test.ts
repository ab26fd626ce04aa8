import { describe, expect, test } from 'vitest';
import { run } from '../../src/main.js';
import { ClosedPipeError } from '../../src/util/io.js';
import type { JsonObject } from '../../src/util/json/value.js';
import { writeJson } from '../../src/util/json/write.js';
import { answerPage, makeNames, silent, startListServer } from '../support/list-server.js';
import { component } from '../support/recorder/components.js';
import { makeSystem } from '../support/system.js';

const names = makeNames(2500);
const records = new Map<string, JsonObject>(names.map((name, index) => [name, component(index, name)]));

/** A page as 2.50 answers it, with whole components. */
function answerComponents(query: URLSearchParams): string {
  const page = JSON.parse(answerPage(names, query)) as { id: string }[];
  return writeJson(page.map(({ id }) => records.get(id) ?? null));
}

async function startComponents() {
  const server = await startListServer(answerComponents);
  return { requests: server.requests, system: await makeSystem(server.url.origin) };
}

describe('components list', () => {
  test.each([
    '--format json',
    '--format jsonl',
    '--format toml',
    '--format yaml',
    '--format csv',
    '--format name',
    '--format table',
    '--format json --sort-by id:desc',
    '--format json --query [].id',
  ])('prints the same from pages as from one answer, with %s', async (options) => {
    const { system, requests } = await startComponents();
    const paged = await system.run(`v2 components list ${options}`);
    expect(requests).toHaveLength(3);
    const whole = await system.run(`v2 components list --page-size 0 ${options}`);
    expect(requests).toHaveLength(4);
    expect(paged.stdout.length).toBeGreaterThan(2500 * 6);
    expect(paged).toEqual(whole);
  });

  test('with --limit-rows is one request, for one node more than are printed', async () => {
    const { system, requests } = await startComponents();
    const { stdout } = await system.run('v2 components list --limit-rows 2 --format name');
    expect(stdout).toBe(`${names.slice(0, 2).join('\n')}\n`);
    expect(requests).toEqual(['/apis/bos/v2/components?page_size=3']);
  });

  test('with --limit-rows asks for no page behind the next, and prints no row more', async () => {
    const all = makeNames(8000);
    const server = await startListServer((query) => answerPage(all, query));
    const system = await makeSystem(server.url.origin);
    const { stdout } = await system.run('v2 components list --limit-rows 1200 --format name');
    expect(stdout).toBe(`${all.slice(0, 1200).join('\n')}\n`);
    // The third was on its way, and may have been taken back.
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  test('is one request under cray', async () => {
    const { system, requests } = await startComponents();
    expect((await system.run('bos v2 components list', { name: 'cray' })).status).toBe(0);
    expect(requests).toEqual(['/apis/bos/v2/components']);
  });

  test.each(['--page-size 7', '--start-after-id n02000'])('is one request with %s', async (typed) => {
    const { system, requests } = await startComponents();
    await system.run(`v2 components list ${typed}`);
    expect(requests).toHaveLength(1);
    expect(requests[0]).not.toContain('1000');
  });

  test.each([
    ['environment', { CRAY_BOS_V2_COMPONENTS_LIST_PAGE_SIZE: '7' }, ''],
    ['configuration', {}, '[bos.v2.components.list]\npage_size = 7\n'],
  ])('is one request with a page size from the %s', async (_, env, settings) => {
    const server = await startListServer(answerComponents);
    const system = await makeSystem(server.url.origin, settings);
    await system.run('v2 components list', { env });
    expect(server.requests).toEqual(['/apis/bos/v2/components?page_size=7']);
  });

  test('ends at once when its reader goes while a page is on its way', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const server = await startListServer((query, number) => {
      if (number === 1) return answerComponents(query);
      arrived.resolve(undefined);
      return silent;
    });
    const io = (await makeSystem(server.url.origin)).io();
    const write = async (): Promise<void> => {
      await arrived.promise;
      throw new ClosedPipeError();
    };
    expect(await run(['v2', 'components', 'list'], { ...io, stdout: { ...io.stdout, write } })).toBe(0);
    expect(io.stderr.text).toBe('');
  });
});
