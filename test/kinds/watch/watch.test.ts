import { describe, expect, test } from 'vitest';
import { run } from '../../../src/main.js';
import { ClosedPipeError } from '../../../src/util/io.js';
import { interruptAfter } from '../../support/interrupt.js';
import { answerPage, makeNames, startListServer, type ListAnswer } from '../../support/list-server.js';
import { steppedClock } from '../../support/stepped-clock.js';
import { makeSystem } from '../../support/system.js';
import type { TestIoOptions } from '../../support/test-io.js';

const startMs = Date.UTC(2024, 2, 1, 8, 0, 0);

/** What the server answers to each request in turn, and then the last again and again. */
async function watch(argv: string, lists: readonly ListAnswer[], seconds: number, options: TestIoOptions = {}) {
  const server = await startListServer((_, number) => lists[number - 1] ?? lists.at(-1) ?? '[]');
  return watchServer(server.url.origin, argv, seconds, options);
}

async function watchServer(origin: string, argv: string, seconds: number, options: TestIoOptions) {
  const clock = steppedClock(startMs);
  const system = await makeSystem(origin);
  const { status, stdout, stderr } = await system.run(argv, {
    env: { LANG: 'C.UTF-8', NO_COLOR: '1' },
    ...options,
    ...interruptAfter(seconds * 1000, clock),
  });
  return { status, stdout, stderr };
}

/** What is painted again and again, each frame as its lines. */
function splitFrames(text: string): string[][] {
  return text
    .replaceAll('\u001b', '^')
    .split('^[J')
    .slice(0, -1)
    .map((frame) =>
      frame
        .replaceAll(/\r(?:\^\[\d+A)?|\^\[K/g, '')
        .split('\n')
        .slice(0, -1),
    );
}

const node = (id: string, status = 'stable'): string => JSON.stringify({ id, enabled: true, status: { status } });
const list = (...nodes: string[]): string => `[${nodes.join(',')}]`;
const columns = '--columns id,status';
const gateway = '<html>503</html>';

describe('a list that is watched on a terminal', () => {
  const screen = { isTTY: true, columns: 40, rows: 12 };

  test('is painted again, and marks what came and what changed', async () => {
    const lists = [list(node('x1'), node('x2')), list(node('x1', 'failed'), node('x2'), node('x3')), list(node('x2'))];
    const { status, stdout } = await watch(`v2 components list --watch ${columns}`, lists, 30, screen);
    expect(status).toBe(130);
    expect(splitFrames(stdout).map((frame) => frame.map((line) => line.replace(/..:..:.. UTC/, 'TIME')))).toEqual([
      [
        '  ID  STATUS',
        '  x1  stable',
        '  x2  stable',
        '',
        'TIME   2 components   every 10s',
        expect.stringMatching(/^no change since ..:..:..$/),
      ],
      [
        '  ID  STATUS',
        '* x1  failed',
        '+ x3  stable',
        '  x2  stable',
        '',
        'TIME   3 components   every 10s',
        '+ 1 new: x3   * 1 changed: x1',
      ],
      ['  ID  STATUS', '  x2  stable', '', 'TIME   1 component   every 10s', '2 gone: x1, x3'],
    ]);
  });

  test('is cut to the window, and says how much is left out', async () => {
    const nodes = Array.from({ length: 30 }, (_, index) => node(`x1000c0s${index}b0n0`));
    const { stdout } = await watch(`v2 components list --watch ${columns}`, [list(...nodes)], 5, screen);
    const [frame = []] = splitFrames(stdout);
    expect(frame).toHaveLength(11);
    expect(frame.slice(6, 9)).toEqual(['  x1000c0s5b0n0  stable', '  and 24 more', '']);
  });

  test('has what failed first, then what is at work or has changed, also from beyond the window', async () => {
    const nodes = Array.from({ length: 30 }, (_, index) => node(`x1000c0s${index}b0n0`));
    const busy = JSON.stringify({ id: 'x1000c0s27b0n0', status: { status: 'configuring', phase: 'configuring' } });
    const lists = [
      list(...nodes.with(27, busy).with(28, node('x1000c0s28b0n0', 'failed'))),
      list(
        ...nodes.with(27, busy).with(28, node('x1000c0s28b0n0', 'failed')).with(25, node('x1000c0s25b0n0', 'on_hold')),
      ),
    ];
    const argv = `v2 components list --watch --no-headers ${columns}`;
    const frames = splitFrames((await watch(argv, lists, 15, screen)).stdout);
    expect(frames[0]?.slice(0, 3)).toEqual([
      '  x1000c0s28b0n0  failed',
      '  x1000c0s27b0n0  configuring',
      '  x1000c0s0b0n0   stable',
    ]);
    expect(frames[1]?.slice(0, 3)).toEqual([
      '  x1000c0s28b0n0  failed',
      '* x1000c0s25b0n0  on_hold',
      '  x1000c0s27b0n0  configuring',
    ]);
  });

  test('is sorted as asked before it is cut', async () => {
    const nodes = Array.from({ length: 30 }, (_, index) => node(`x1000c0s${index}b0n0`));
    const argv = `v2 components list --watch --no-headers ${columns} --sort-by id:desc`;
    const [frame = []] = splitFrames((await watch(argv, [list(...nodes)], 5, screen)).stdout);
    expect(frame[0]).toBe('  x1000c0s29b0n0  stable');
  });

  test('says that the server is away, shows what was seen last, and goes on', async () => {
    const lists = [list(node('x1')), gateway, gateway, list(node('x1'))];
    const { stdout, stderr } = await watch(`v2 components list --watch ${columns}`, lists, 35, {
      ...screen,
      columns: 90,
    });
    const frames = splitFrames(stdout);
    expect(frames).toHaveLength(4);
    expect(frames[1]?.slice(0, 2)).toEqual(['  ID  STATUS', '  x1  stable']);
    const away = /^No response since \d\d:\d\d:\d\d: The response of the server is not a complete list\. Still$/;
    expect(frames[1]?.at(-2)).toMatch(away);
    expect(frames[2]?.slice(-2)).toEqual(frames[1]?.slice(-2));
    expect(frames[3]?.at(-1)).toMatch(/^no change since/);
    // What follows the ^C of the terminal.
    expect(stderr).toBe('\n');
  });

  test.each([
    ['TERM', { TERM: 'dumb' }, ''],
    ['ACCESSIBLE', { ACCESSIBLE: '1', NO_COLOR: '1' }, ''],
    ['-v', { NO_COLOR: '1' }, ' -v'],
  ])('is never painted over where %s forbids it', async (_, env, option) => {
    const lists = [list(node('x1'), node('x2')), list(node('x1', 'failed'), node('x2'))];
    const { stdout } = await watch(`v2 components list --watch ${columns}${option}`, lists, 25, { ...screen, env });
    expect(stdout).toBe('ID  STATUS\nx1  stable\nx2  stable\nx1  failed\n');
  });

  test('no text of the server steers the terminal', async () => {
    const { stdout } = await watch(`v2 components list --watch ${columns}`, [list(node('x\u001b[2J'))], 5, screen);
    expect(stdout).toContain('x\\u001b[2J');
    expect(stdout).not.toContain('\u001b[2J');
  });
});

describe('a list that is watched in a pipe', () => {
  test('grows by what came and what changed alone', async () => {
    const lists = [list(node('x1')), list(node('x1')), list(node('x1', 'failed'), node('x2'))];
    const { stdout } = await watch(`v2 components list --watch --format csv ${columns}`, lists, 60);
    expect(stdout).toBe('id,status\nx1,stable\nx1,failed\nx2,stable\n');
  });

  test('is asked for as often as is said', async () => {
    const server = await startListServer(() => '[]');
    await watchServer(server.url.origin, 'v2 sessions list --watch', 30, {});
    await watchServer(server.url.origin, 'v2 sessions list --watch --interval 1m', 130, {});
    expect(server.requests).toHaveLength(6 + 3);
  });

  test('says once that the server is away, and once that it is back', async () => {
    const lists = [list(node('x1')), gateway, gateway, list(node('x1')), list(node('x1'))];
    const { stdout, stderr } = await watch(`v2 components list --watch ${columns}`, lists, 45);
    expect(stdout).toBe('ID  STATUS\nx1  stable\n');
    expect(stderr.replaceAll(/\d\d:\d\d:\d\d/g, 'TIME')).toBe(
      'TIME The response of the server is not a complete list. Asking again until it responds.\n' +
        'TIME The server is back.\n',
    );
  });

  test('says nothing of that with --quiet', async () => {
    const lists = [list(node('x1'), node('x2')), gateway, list(node('x1'))];
    expect((await watch(`v2 components list --watch ${columns} --quiet`, lists, 45)).stderr).toBe('');
  });

  test('ends at once where the first answer is none', async () => {
    const { status, stdout, stderr } = await watch(`v2 components list --watch ${columns}`, [gateway], 45);
    expect([status, stdout]).toEqual([8, '']);
    expect(stderr).toContain('error: The response of the server is not a complete list.\n');
  });

  test('ends where waiting does not help: a column that no record has', async () => {
    const { status, stderr } = await watch('v2 components list --watch --columns id,stat', [list(node('x1'))], 45);
    expect([status, stderr]).toEqual([
      2,
      'error: --columns: there is no column "stat".\n' +
        '  Did you mean status or status.status? Columns: id, status, phase, enabled, session, action, configuration, staged, error, or any path such as status.status.\n',
    ]);
  });

  test('ends quietly when its reader has gone', async () => {
    const server = await startListServer(() => list(node('x1')));
    const io = (await makeSystem(server.url.origin)).io();
    const write = (): Promise<void> => Promise.reject(new ClosedPipeError());
    expect(await run(['v2', 'components', 'list', '--watch'], { ...io, stdout: { ...io.stdout, write } })).toBe(0);
    expect(io.stderr.text).toBe('');
  });

  test('is asked for in pages, as the plain list is', async () => {
    const names = makeNames(2500);
    const server = await startListServer((query) => answerPage(names, query));
    const { stdout } = await watchServer(server.url.origin, 'v2 components list --watch --columns id', 15, {});
    expect(server.requests).toHaveLength(6);
    expect(stdout).toBe(`ID\n${names.map((name) => `${name}\n`).join('')}`);
  });

  test('whatever the records are, each is told from the others', async () => {
    const { stdout } = await watch('v2 sessions list --watch --format jsonl', ['[{"a": 1}, 2]', '[{"a": 1}, 3]'], 8);
    expect(stdout).toBe('{"a": 1}\n2\n3\n');
  });

  test('sessions of one name belong to their tenants', async () => {
    const session = (tenant: string, status: string): string =>
      JSON.stringify({ name: 'morning', tenant, status: { status } });
    const lists = [
      list(session('red', 'running'), session('blue', 'running')),
      list(session('red', 'running'), session('blue', 'complete')),
      list(session('red', 'running')),
    ];
    const argv = 'v2 sessions list --watch --columns name,tenant,status';
    const { stdout, stderr } = await watch(argv, lists, 12);
    expect(stdout).toBe(
      'NAME     TENANT  STATUS\n' +
        'morning  red     running\n' +
        'morning  blue    running\n' +
        'morning  blue    complete\n',
    );
    expect(stderr).toMatch(/^\d\d:\d\d:\d\d No longer listed: morning \(blue\)\n$/);
  });
});
