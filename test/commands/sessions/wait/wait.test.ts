import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../../../src/errors/input.js';
import { ClosedPipeError } from '../../../../src/util/io.js';
import { steppedClock } from '../../../support/stepped-clock.js';
import { answer, json, stall } from '../../../support/hostile-server.js';
import { away, startPlay, type Play } from './service.js';

const started = Date.UTC(2024, 2, 1, 8, 1, 0);

async function play(given: Play, options: string) {
  const system = await startPlay(given);
  const clock = steppedClock(started);
  const run = await system.run(`v2 sessions wait ${options}`, { clock });
  return { ...run, taken: system.taken(), slept: clock.slept };
}

const success = { status: 'complete', successful: 4 } as const;

describe('waiting asks for little', () => {
  test('one small request an interval, and the record at the beginning and at the end', async () => {
    const { status, taken, slept } = await play({ sessions: { a: [{}, { poweringOn: 4 }, success] } }, 'a --quiet');
    expect(status).toBe(0);
    expect(taken).toEqual([
      'GET /v2/sessions/a',
      'GET /v2/sessions/a/status',
      'GET /v2/sessions/a/status',
      'GET /v2/sessions/a/status',
      'GET /v2/sessions/a',
    ]);
    expect(slept).toEqual([2000, 2000]);
  });

  test('less and less often while nothing changes, and often again after a change', async () => {
    const still = Array.from({ length: 7 }, () => ({}));
    const { slept } = await play({ sessions: { a: [{}, ...still, { successful: 1 }, success] } }, 'a --quiet');
    expect(slept).toEqual([2000, 3000, 4500, 6750, 10_125, 15_000, 15_000, 15_000, 2000]);
  });

  test('as often as --interval says', async () => {
    const { slept } = await play({ sessions: { a: [{}, {}, {}, success] } }, 'a --quiet --interval 5s');
    expect(slept).toEqual([5000, 5000, 5000]);
  });

  test('for failed nodes alone where some have failed', async () => {
    const components = [
      { id: 'x1c0s0b0n1', session: 'a', status: { status: 'failed' }, error: 'no power' },
      { id: 'x1c0s0b0n0', session: 'a', status: { status: 'failed' }, error: 'no power' },
    ];
    const sessions = { a: [{ status: 'complete', successful: 2, failed: 2 }] } as const;
    const { status, taken, stdout } = await play(
      { sessions, components },
      'a --quiet --format json --query [0].failures',
    );
    expect(status).toBe(9);
    expect(taken.at(-1)).toBe('GET /v2/components?session=a&enabled=False&page_size=500');
    expect(JSON.parse(stdout)).toEqual([{ message: 'no power', count: 2, nodes: 'x1c0s0b0n[0-1]' }]);
  });

  test.each([
    ['a web page', answer('200 OK', '<html>Log in</html>')],
    ['a list that breaks off', answer('200 OK', '[{"id": "x1c0s0b0n0"}, {"id"', json)],
    ['a refusal', answer('403 Forbidden')],
  ])('where %s comes instead of the nodes, the status has to do', async (_, components) => {
    const errors = { 'no power': { count: 2, list: 'x1c0s0b0n0,x1c0s0b0n1' } };
    const sessions = { a: [{ status: 'complete', successful: 2, failed: 2, errors }] } as const;
    const { status, stdout, stderr } = await play({ sessions, components }, 'a --format json --query [0].failures');
    expect(status).toBe(9);
    expect(JSON.parse(stdout)).toEqual([{ message: 'no power', count: 2, nodes: 'x1c0s0b0n[0-1]' }]);
    expect(stderr).toContain('warning: How the nodes of a went could not be read: ');
  });

  test('a report on a full disk is missing, with a line of warning: the result and the status are those of the wait', async () => {
    const system = await startPlay({ sessions: { a: [success], b: [{ status: 'complete', failed: 4 }] } });
    await symlink('/dev/full', join(system.path, 'wait.xml'));
    const args = '--report wait.xml --format json --query [0].outcome';
    const good = await system.run(`v2 sessions wait a ${args}`, { clock: steppedClock(started) });
    expect([good.status, good.stdout]).toEqual([0, '"succeeded"\n']);
    expect(good.stderr.split('\n').slice(1)).toEqual([
      `warning: The report is missing. ${system.path}/wait.xml cannot be written: the disk is full.`,
      '',
    ]);
    const bad = await system.run(`v2 sessions wait b ${args}`, { clock: steppedClock(started) });
    expect([bad.status, bad.stdout]).toEqual([9, '"failed"\n']);
  });

  test('in a job of GitHub a report is added to the summary of the job, and nothing is without one', async () => {
    const { path, ...system } = await startPlay({ sessions: { a: [success] } });
    const wait = (options: string, summary: string) =>
      system.run(`v2 sessions wait a --quiet --format json --query [0].outcome ${options}`, {
        clock: steppedClock(started),
        env: { GITHUB_STEP_SUMMARY: summary },
      });
    await system.write('summary', '# Job');
    await wait('', join(path, 'summary'));
    expect(await system.read('summary')).toBe('# Job');
    await wait('--report wait.xml', join(path, 'summary'));
    await wait('--report wait.md', join(path, 'summary'));
    const table = await system.read('wait.md');
    expect(table).toContain('| ✅ a | succeeded |');
    expect(await system.read('summary')).toBe(`# Job\n\n${table ?? ''}\n${table ?? ''}`);

    const { status, stdout, stderr } = await system.run('v2 sessions wait a --report wait.md --format json', {
      clock: steppedClock(started),
      env: { GITHUB_STEP_SUMMARY: '/dev/full' },
    });
    expect([status, JSON.parse(stdout)]).toEqual([0, [expect.objectContaining({ outcome: 'succeeded' })]]);
    expect(stderr).toContain(
      '\nwarning: The report is not in the summary of the job. /dev/full cannot be written: the disk is full.\n',
    );
  });

  test('several sessions are asked for side by side, each until it is over', async () => {
    const { stdout, taken } = await play(
      { sessions: { a: [success], b: [{}, success] } },
      'a b a --quiet --format csv --columns name,outcome --no-headers',
    );
    expect(stdout).toBe('a,succeeded\nb,succeeded\n');
    expect(taken.filter((request) => request.endsWith('/status'))).toEqual([
      'GET /v2/sessions/a/status',
      'GET /v2/sessions/b/status',
      'GET /v2/sessions/b/status',
    ]);
  });
});

describe('a server that is away', () => {
  test('is told once, and that it is back; the waiting goes on', async () => {
    const { status, stderr } = await play({ sessions: { a: [{}, away, away, away, success] } }, 'a --columns name');
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      '08:01:00 a  running  0 of 4 done',
      'warning: The service is unavailable: The gateway responded with 503 Service Unavailable instead of BOS. Still waiting.',
      'warning: The server is back after 14s.',
      '08:01:16 a  complete  4 of 4 done',
      '',
    ]);
  });

  test('counts towards the time to wait', async () => {
    const { status, stderr } = await play(
      { sessions: { a: [away] } },
      'a --timeout 20s --format json --query [0].status',
    );
    expect(status).toBe(124);
    expect(stderr.split('\n').at(-2)).toContain('Session a: It was not complete: its status was never seen.');
  });

  test('may have gone on behind our back', async () => {
    const { stdout } = await play(
      { sessions: { a: [{ successful: 1 }, away] } },
      'a --timeout 20s --quiet --columns message --no-headers',
    );
    expect(stdout).toBe('It was not complete: running, 1 of 4 nodes done, when the server last responded.\n');
  });

  test('an answer that is not a status is not an answer', async () => {
    const login = answer('200 OK', '<html>Log in</html>');
    const { status } = await play({ sessions: { a: [login, login, success] } }, 'a --quiet');
    expect(status).toBe(0);
  });

  test('is silent for no longer than the time to wait', async () => {
    const system = await startPlay({ sessions: { a: [stall()] } });
    const { status } = await system.run('v2 sessions wait a --timeout 1s --quiet');
    expect(status).toBe(124);
  });
});

describe('what waiting cannot mend ends it', () => {
  test.each([
    ['401 Unauthorized', 4],
    ['403 Forbidden', 4],
    ['400 Bad Request', 6],
  ])('%s', async (line, expected) => {
    const { status, stdout, stderr } = await play({ sessions: { a: [{}, answer(line)] } }, 'a');
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toContain('warning: Session a continues; resume with: bos v2 sessions wait a\n');
  });
});

describe('a session that goes away', () => {
  test('was deleted, where it is gone twice in a row', async () => {
    const { status, stdout, stderr } = await play(
      { sessions: { a: [{}, 'gone'] } },
      'a --columns outcome --no-headers',
    );
    expect([status, stdout]).toEqual([9, 'deleted\n']);
    expect(stderr.split('\n')).toEqual([
      '08:01:00 a  running  0 of 4 done',
      '08:01:02 a  gone',
      'error: Session a: It was deleted before its end.',
      '  Deleting a session does not stop its nodes: those that it was still working on continue to their desired state. To list them: bos v2 components list --session a --enabled true',
      '',
    ]);
  });

  test('is there, where a gateway denied it once', async () => {
    const { status } = await play({ sessions: { a: [{}, 'gone', {}, 'gone', success] } }, 'a --quiet');
    expect(status).toBe(0);
  });

  test('was waited for', async () => {
    const { status, stdout } = await play(
      { sessions: { a: [success, 'gone'] } },
      'a --for deleted --quiet --columns outcome,message --no-headers',
    );
    expect([status, stdout]).toEqual([0, 'deleted  It is deleted.\n']);
  });
});

describe('nodes that another session takes', () => {
  const components = [
    { id: 'x1c0s0b0n0', session: 'a', status: { status: 'stable' } },
    { id: 'x1c0s0b0n1', session: 'b', status: { status: 'stable' } },
    { id: 'x1c0s0b0n2', session: '', status: { status: 'stable' } },
  ];
  const record = { components: components.map(({ id }) => id).join() };

  test('are told as soon as they are missed, and at the end', async () => {
    const sessions = { a: [{ nodes: 3 }, { nodes: 1 }, { status: 'complete', nodes: 1, successful: 1 }] } as const;
    const { status, stdout, stderr } = await play(
      { sessions, record, components },
      'a --format json --query [0].taken_by',
    );
    expect(status).toBe(9);
    expect(JSON.parse(stdout)).toEqual([
      { session: 'b', count: 1, nodes: 'x1c0s0b0n1' },
      { session: '', count: 1, nodes: 'x1c0s0b0n2' },
    ]);
    expect(stderr).toContain('warning: 2 nodes of session a no longer belong to it. Taken over by session b.\n');
  });

  test('all of them are not empty session', async () => {
    const sessions = { a: [{ nodes: 3 }, { status: 'complete', nodes: 0 }] } as const;
    const { stdout } = await play({ sessions, record, components }, 'a --quiet --columns outcome --no-headers');
    expect(stdout).toBe('taken-over\n');
  });
});

describe('Ctrl-C', () => {
  async function interrupt(name: string) {
    const abort = new AbortController();
    const stop = (): void => {
      abort.abort(name);
    };
    const system = await startPlay({
      sessions: {
        a: [success],
        b: [
          { poweringOn: 4 },
          (socket, request) => {
            stop();
            stall()(socket, request);
          },
        ],
      },
    });
    return system.run('v2 sessions wait a b --quiet --columns name,outcome --no-headers', {
      clock: steppedClock(started),
      signal: abort.signal,
    });
  }

  test('in the middle of the last questions loses nothing that is known', async () => {
    const abort = new AbortController();
    const ended = { status: 'complete', failed: 4 } as const;
    const system = await startPlay({
      sessions: { a: [success], b: [ended] },
      components: (socket, request) => {
        abort.abort('SIGINT');
        stall()(socket, request);
      },
    });
    expect(
      await system.run('v2 sessions wait a b --quiet --columns name,outcome,failed --no-headers', {
        clock: steppedClock(started),
        signal: abort.signal,
      }),
    ).toEqual({
      status: 130,
      stdout: 'a  succeeded    0\nb  interrupted  4\n',
      stderr: 'error: Interrupted.\n  Resume with: bos v2 sessions wait b\n',
    });
  });

  test('says what goes on, and how to resume', async () => {
    expect(await interrupt('SIGINT')).toEqual({
      status: 130,
      stdout: 'a  succeeded\nb  interrupted\n',
      stderr: 'error: Interrupted.\n  Session b continues; resume with: bos v2 sessions wait b\n',
    });
  });

  test('so does a request to end', async () => {
    expect((await interrupt('SIGTERM')).status).toBe(143);
  });
});

describe('outputs that cannot be written', () => {
  const failing = { a: [{}, away, { status: 'complete', failed: 4 }] } as const;
  const wait = 'v2 sessions wait a --columns outcome --no-headers';

  test.each<[string, Error, boolean]>([
    ['whose reader has gone', new ClosedPipeError(), false],
    ['on a full disk', new FileError('The output cannot be written: the disk is full.'), false],
    ['that was a terminal', new ClosedPipeError(), true],
  ])('what is said meanwhile, %s, ends no waiting', async (_, fault, isTTY) => {
    const system = await startPlay({ sessions: failing });
    const { status, stdout } = await system.run(wait, {
      clock: steppedClock(started),
      closed: { stderr: fault },
      isTTY,
    });
    expect([status, stdout]).toEqual([9, 'failed\n']);
  });

  test('a result that nobody reads is not a success', async () => {
    const system = await startPlay({ sessions: { ...failing, b: [success] } });
    const lost = { clock: steppedClock(started), closed: { stdout: new ClosedPipeError() } };
    expect((await system.run(wait, lost)).status).toBe(9);
    expect((await system.run('v2 sessions wait b', lost)).status).toBe(0);
  });

  test('a result that a full disk does not take is an error of its own', async () => {
    const system = await startPlay({ sessions: failing });
    const { status } = await system.run(wait, {
      clock: steppedClock(started),
      closed: { stdout: new FileError('The output cannot be written: the disk is full.') },
    });
    expect(status).toBe(2);
  });
});

test('an interval of weeks is slept through in hours: longer timers end at once', async () => {
  const { slept } = await play({ sessions: { a: [{}, success] } }, 'a --quiet --interval 600h');
  expect([slept.length, slept[0]]).toEqual([600, 3_600_000]);
});

test('where the time to wait is over, what went wrong is asked for once', async () => {
  const sessions = { a: [{ failed: 1 }] } as const;
  const { status, taken } = await play({ sessions, components: away }, 'a --quiet --timeout 1s');
  expect(status).toBe(124);
  expect(taken.filter((request) => request.includes('/components'))).toHaveLength(1);
});

describe('the live view', () => {
  test('is painted every second, and gives way to the result', async () => {
    const system = await startPlay({ sessions: { a: [{ poweringOn: 4 }, success] } });
    const { stdout, stderr } = await system.run('sessions wait a', {
      clock: steppedClock(started),
      isTTY: true,
      env: { NO_COLOR: '1', LANG: 'C.UTF-8' },
    });
    const body = ['  boot with template compute^[K', `  ${'▄'.repeat(60)}^[K`, '  ▄ 4 powering on^[K'];
    expect(stderr.replaceAll('\u001b', '^').split('\n')).toEqual([
      '\r● a  running  0 of 4 done  1m^[K',
      ...body,
      '^[J\r^[4A● a  running  0 of 4 done  1m 1s^[K',
      ...body,
      '^[J\r^[4A● a  complete  4 of 4 done  1m^[K',
      '  boot with template compute^[K',
      `  ${'█'.repeat(60)}^[K`,
      '  █ 4 succeeded^[K',
      '^[J\r^[4A^[J',
    ]);
    expect(stdout).toBe(
      `● a   succeeded   1m   boot with template compute\n  All 4 nodes succeeded.\n  ${'█'.repeat(60)}\n`,
    );
  });

  test.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])('never where %j', async (env) => {
    const system = await startPlay({ sessions: { a: [{}, success] } });
    const { stderr } = await system.run('sessions wait a', { clock: steppedClock(started), isTTY: true, env });
    expect(stderr).toBe('08:01:00 a  running  0 of 4 done\n08:01:02 a  complete  4 of 4 done\n');
  });
});

describe('a session that was taken over', () => {
  const components = [{ id: 'x1c0s0b0n0', session: 'b', status: { status: 'stable' } }];

  test('was so by one that began later alone', async () => {
    const sessions = { a: [{ status: 'complete', nodes: 0 }], b: [{}] } as const;
    const record = { stage: true, components: 'x1c0s0b0n0', status: { start_time: '2024-03-01T08:00:00' } };
    const { stdout } = await play({ sessions, record, components }, 'a --quiet --columns outcome --no-headers');
    expect(stdout).toBe('taken-over\n');
    const records = { b: { status: { start_time: '2024-03-01T07:00:00' } } };
    const other = await play(
      { sessions, record, records, components },
      'a --quiet --columns outcome,message --no-headers',
    );
    expect(other.stdout).toBe('no-nodes  It has lost its 1 node, and no later session is known to have it.\n');
  });
});

describe('a session that came to nothing', () => {
  test.each([
    [
      'No nodes were found to act upon.',
      'no-nodes',
      'No node of its template was found to act upon within its limit: blue.',
      'What it would do, and why: bos v2 sessions preview --template-name compute --operation boot --limit blue',
    ],
    [
      "Unsupported rootfs_provider ('cpss3') specified in boot set\n",
      'not-started',
      "It was not started: Unsupported rootfs_provider ('cpss3') specified in boot set",
      'What is wrong with the template: bos v2 sessiontemplatesvalid describe compute',
    ],
    [
      'The session template includes nodes which do not exist or are not available to this tenant: x1000c0s0b1n0',
      'not-started',
      'It was not started: The session template includes nodes which do not exist or are not available to this tenant: x1000c0s0b1n0',
      'What it would do, and why: bos v2 sessions preview --template-name compute --operation boot --limit blue',
    ],
    [
      'HTTPConnectionPool: cray-smd connection refused',
      'not-started',
      'It was not started: HTTPConnectionPool: cray-smd connection refused',
      'What it would do, and why: bos v2 sessions preview --template-name compute --operation boot --limit blue',
    ],
  ])('says why, and what helps: %s', async (error, outcome, message, hint) => {
    const sessions = { a: [{ status: 'complete', nodes: 0 }] } as const;
    const record = { limit: 'blue', status: { status: 'complete', error } };
    const { status, stdout, stderr } = await play(
      { sessions, record },
      'a --format json --query [0].[outcome,message]',
    );
    expect(status).toBe(9);
    expect(JSON.parse(stdout)).toEqual([outcome, message]);
    expect((JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as { error: { hint: string } }).error.hint).toBe(hint);
  });
});
