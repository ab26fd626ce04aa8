import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startPager } from '../../src/util/pager-program.js';
import type { Io, SignalName } from '../../src/util/io.js';
import { answerPage, makeNames, startListServer } from '../support/list-server.js';
import { makeSystem, type System } from '../support/system.js';
import type { TestIoOptions } from '../support/test-io.js';

const start: Io['startPager'] = (words, place) => Promise.resolve(startPager(words, place));
const screen = { isTTY: true, columns: 40, rows: 10, startPager: start } as const;
const list = 'v2 components list --format name';
const env = { PATH: process.env.PATH, LANG: 'C.UTF-8' };

async function startSystem(count: number, settings = ''): Promise<System> {
  const names = makeNames(count);
  const server = await startListServer((query) => answerPage(names, query));
  return makeSystem(server.url.origin, settings);
}

const namesText = (count: number): string =>
  makeNames(count)
    .map((name) => `${name}\n`)
    .join('');

/** What a command on a terminal printed, and what a pager was given that keeps it in the file `paged`. */
async function runPaged(system: System, argv: string, options: TestIoOptions = {}) {
  const file = join(system.path, 'paged');
  const ended = await system.run(argv, { ...screen, env: { ...env, BOS_PAGER: `sh -c 'cat > ${file}'` }, ...options });
  return { ...ended, paged: await readFile(file, 'utf8').catch(() => undefined) };
}

describe('a pager', () => {
  test('gets what is longer than the terminal, and stdout nothing', async () => {
    const run = await runPaged(await startSystem(2500), list);
    expect(run).toEqual({ status: 0, stdout: '', stderr: '', paged: namesText(2500) });
  });

  test('is not started for what fits', async () => {
    expect(await runPaged(await startSystem(9), list)).toEqual({
      status: 0,
      stdout: namesText(9),
      stderr: '',
      paged: undefined,
    });
    expect((await runPaged(await startSystem(10), list)).paged).toBe(namesText(10));
  });

  test('gets help too', async () => {
    const run = await runPaged(await startSystem(1), 'sessions list --help');
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(run.paged).toMatch(/^Usage: bos sessions list/);
  });

  test.each<[string, string, TestIoOptions]>([
    ['in a pipe', list, { isTTY: false }],
    ['with --no-pager', `${list} --no-pager`, {}],
    ['with -v', `${list} -v`, {}],
  ])('is not started %s', async (_, argv, options) => {
    const run = await runPaged(await startSystem(30), argv, options);
    expect([run.stdout, run.paged]).toEqual([namesText(30), undefined]);
  });

  test.each([{ TERM: 'dumb' }, { ACCESSIBLE: '1' }, { CI: 'true' }, { BOS_PAGER: 'cat' }])(
    'is not started with %j',
    async (more) => {
      const run = await (
        await startSystem(30)
      ).run(list, { ...screen, env: { ...env, BOS_PAGER: 'sh -c "exit 0"', ...more } });
      expect(run.stdout).toBe(namesText(30));
    },
  );

  test('is never started under cray', async () => {
    const run = await runPaged(await startSystem(30), 'bos v2 components list --format json', { name: 'cray' });
    expect(run.paged).toBeUndefined();
  });

  test.each([
    ['BOS_PAGER before the configuration', { BOS_PAGER: 'one', PAGER: 'three' }, 'pager = "two"\n', 'one'],
    ['the configuration before PAGER', { PAGER: 'three' }, 'pager = "two"\n', 'two'],
    ['PAGER before the standard', { PAGER: 'three -x' }, '', 'three -x'],
    ['else less', {}, '', 'less -FRX'],
  ])('is chosen by %s', async (_, variables, settings, expected) => {
    for (const argv of [list, 'sessions list --help']) {
      const started: string[] = [];
      const spy: Io['startPager'] = (words, place) => {
        started.push(words.join(' '));
        return Promise.resolve(startPager(['cat', '/dev/null'], place));
      };
      const system = await startSystem(30, settings);
      await system.run(argv, { ...screen, startPager: spy, env: { ...env, ...variables } });
      expect(started).toEqual([expected]);
    }
  });

  test('that is quit early is not an error, and the list is asked for no further', async () => {
    const names = makeNames(30_000);
    const server = await startListServer((query) => answerPage(names, query));
    const system = await makeSystem(server.url.origin);
    const run = await system.run('v2 components list --format jsonl', {
      ...screen,
      env: { ...env, BOS_PAGER: 'head -c 1' },
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(server.requests.length).toBeLessThan(30);
  });

  test('leaves the status to the command', async () => {
    const names = makeNames(3000);
    let number = 0;
    const server = await startListServer((query) => {
      number += 1;
      return number === 1 ? answerPage(names, query) : '[{"id": ]';
    });
    const system = await makeSystem(server.url.origin);
    const run = await runPaged(system, list, { columns: 200 });
    expect(run.status).toBe(8);
    expect(run.paged).toBe(namesText(1000));
    expect(run.stderr).toContain("error: Page 2 of the server's response is not a complete list");
  });

  test.each([
    ['no-such-pager -x', 'there is no such program'],
    ['false', 'it ended with status 1'],
    [`sh -c 'read -r line; kill -9 $$'`, 'it was ended by SIGKILL'],
    [`less 'x`, 'a quote in it is not closed'],
  ])('%s cannot be used: one line, and the output follows', async (pager, fault) => {
    const run = await (
      await startSystem(2500)
    ).run(list, { ...screen, columns: 200, env: { ...env, BOS_PAGER: pager } });
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(namesText(2500));
    expect(run.stderr).toContain(`warning: The pager ${pager} cannot be used: ${fault}.`);
    expect(run.stderr.split('\n')).toHaveLength(2);
  });

  test('owns the signals while it runs; one that asks for an end ends it and the command', async () => {
    const listeners: { listener: (name: SignalName) => void; owns: boolean | undefined }[] = [];
    const system = await startSystem(30);
    const running = system.run(list, {
      ...screen,
      env: { ...env, BOS_PAGER: 'sleep 600' },
      onSignal: (listener, options) => {
        listeners.push({ listener, owns: options?.owns });
        listener('SIGINT');
        listener('SIGTERM');
        return () => undefined;
      },
    });
    const { status } = await running;
    expect(listeners.map(({ owns }) => owns)).toEqual([true]);
    expect(status).toBe(143);
  });

  test('gets no secret that is hidden elsewhere', async () => {
    const server = await startListServer(() =>
      JSON.stringify([{ id: 'x1', error: `no s3cret-s3cret ` + 'y'.repeat(800) }]),
    );
    const system = await makeSystem(server.url.origin);
    const run = await runPaged(system, 'v2 components list --query [].error --format json', {
      env: { ...env, BOS_PAGER: `sh -c 'cat > ${join(system.path, 'paged')}'`, CRAY_CLIENT_SECRET: 's3cret-s3cret' },
    });
    expect(run.paged).toContain('[redacted]');
    expect(run.paged).not.toContain('s3cret');
  });
});
