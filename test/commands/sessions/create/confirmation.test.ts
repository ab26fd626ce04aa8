import { describe, expect, test } from 'vitest';
import { startGateway } from '../preview/gateway.js';
import { nameNodes, startMachine, type Machine } from '../preview/machine.js';

const create = 'sessions create --template-name compute --operation reboot --name s';

const question =
  'Template:   compute\n' +
  'Operation:  reboot\n' +
  'Nodes:      all 4 nodes of the template\n' +
  '            4 switched on\n' +
  '! These are all 4 nodes of the system.\n' +
  'On sandbox: reboot 4 nodes? [y/N]: ';

function start(): Promise<Machine> {
  return startMachine({ nodes: nameNodes(4), groups: { blue: nameNodes(2) } });
}

async function countSessions(machine: Machine): Promise<number> {
  return ((await machine.json('sessions list')) as unknown[]).length;
}

describe('a session without a limit', () => {
  test('is asked about at a terminal, and made on a yes', async () => {
    const machine = await start();
    const { status, stderr } = await machine.bos(create, { isTTY: true, stdin: 'y\n' });
    expect([status, stderr]).toEqual([0, `${question}created session s on sandbox\n`]);
    expect(await countSessions(machine)).toBe(1);
  });

  test.each(['n\n', '\n', 'all\n'])('is not made on %j', async (stdin) => {
    const machine = await start();
    const { status, stdout, stderr } = await machine.bos(create, { isTTY: true, stdin });
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      `${question}error: No session was created.\n  To act on fewer nodes: --limit NAMES\n`,
    ]);
    expect(await countSessions(machine)).toBe(0);
  });

  test('is asked about in quiet too', async () => {
    const machine = await start();
    expect((await machine.bos(`${create} --quiet`, { isTTY: true, stdin: 'n\n' })).status).toBe(1);
  });

  test('says what a staged one is, and what else there is to know', async () => {
    const machine = await start();
    await machine.json('sessions create --template-name compute --operation boot --limit blue --stage true --name old');
    await machine.advance(30);
    const { stderr } = await machine.bos(`${create} --stage true`, { isTTY: true, stdin: 'n\n', columns: 60 });
    expect(stderr).toContain(
      'Operation:  reboot, staged\n' +
        'Nodes:      all 4 nodes of the template\n' +
        '            4 staged: nothing happens until applystaged\n' +
        '! These are all 4 nodes of the system.\n' +
        '! What the session old has staged on 2 nodes\n' +
        '  (x1000c0s[0-1]b0n0) would be replaced.\n' +
        'On sandbox: stage a reboot of 4 nodes? [y/N]: ',
    );
  });

  test.each([
    ['-y', {}],
    ['--yes', {}],
    ['--limit blue', {}],
    ['--limit * -y', {}],
    ['--limit * --quiet', {}],
    ['--limit *', { CRAY_CONFIRM: 'false' }],
    ['--quiet', { CI: 'true' }],
    ['', { CRAY_CONFIRM: 'false' }],
  ])('%s with %j asks nothing', async (options, env) => {
    const machine = await start();
    const words = [create, options].filter(Boolean).join(' ');
    const { status, stderr } = await machine.bos(`v2 ${words}`, { isTTY: true, env });
    expect([status, stderr]).toEqual([0, options.includes('--quiet') ? '' : 'created session s on sandbox\n']);
    expect(await countSessions(machine)).toBe(1);
  });

  test.each([false, true])('says in a script how many nodes it takes; CI on a terminal: %s', async (isTTY) => {
    const machine = await start();
    expect(await machine.bos(`v2 ${create} --query name`, { isTTY, env: isTTY ? { CI: '1' } : {} })).toEqual({
      status: 0,
      stdout: 's\n',
      stderr:
        'There is no limit: the session takes 4 nodes on sandbox, all of the template compute.\n' +
        `warning: These are all 4 nodes of the system.\n${isTTY ? 'created session s on sandbox\n' : ''}`,
    });
  });

  test.each(['--quiet', 'CRAY_CONFIRM'])('says nothing in a script with %s', async (how) => {
    const machine = await start();
    const words = how === '--quiet' ? `v2 ${create} --quiet` : `v2 ${create}`;
    expect((await machine.bos(words, { env: how === '--quiet' ? {} : { CRAY_CONFIRM: 'false' } })).stderr).toBe('');
  });

  test('is made without a word when the answers take too long, or the inventory does not tell', async () => {
    const machine = await start();
    const asked: number[] = [];
    const timeLimit = (milliseconds: number): AbortSignal => {
      asked.push(milliseconds);
      return AbortSignal.abort();
    };
    expect(await machine.bos(`v2 ${create} --query name`, { timeLimit })).toEqual({
      status: 0,
      stdout: 's\n',
      stderr: '',
    });
    expect(asked).toEqual([2000]);
    const system = await startGateway(machine.url, 500, '');
    expect(
      await system.run('v2 sessions create --template-name compute --operation boot --name t --query name'),
    ).toMatchObject({ status: 0, stderr: '' });
  });

  test('asks nothing where core.confirm is off', async () => {
    const machine = await start();
    await machine.bos('config set core confirm=false');
    expect((await machine.bos(create, { isTTY: true })).stderr).toBe('created session s on sandbox\n');
    await machine.bos('config set core confirm=perhaps');
    const { status, stderr } = await machine.bos(create, { isTTY: true });
    expect([status, stderr]).toEqual([2, 'error: Invalid value for core.confirm: perhaps is not a valid boolean\n']);
  });

  test('is not made on Ctrl-D', async () => {
    const machine = await start();
    const { status, stderr } = await machine.bos(create, { isTTY: true });
    expect([status, stderr]).toEqual([
      1,
      `${question}\nerror: No session was created.\n  To act on fewer nodes: --limit NAMES\n`,
    ]);
    expect(await countSessions(machine)).toBe(0);
  });

  test('of a template that is not there is no question', async () => {
    const machine = await start();
    const { status, stderr } = await machine.bos('sessions create --template-name nosuch --operation boot', {
      isTTY: true,
      stdin: 'y\n',
    });
    expect(status).toBe(5);
    expect(stderr).not.toContain('?');
  });

  test('is asked about without a hardware inventory too', async () => {
    const machine = await start();
    const system = await startGateway(machine.url, 404, '');
    const { status, stderr } = await system.run(create, { isTTY: true, stdin: 'n\n' });
    expect(status).toBe(1);
    expect(stderr).toContain('Nodes:      an unknown number of nodes\n');
    expect(stderr).toMatch(/\nOn 127\.0\.0\.1:\d+: reboot an unknown number of nodes\? \[y\/N\]: /);
  });
});

describe('a session with a limit', () => {
  test.each([
    ['*', '4 nodes', '! These are all 4 nodes of the system.'],
    ['blue,!blu', '2 nodes', '! blu in the limit is not a node, group or role. Did you mean blue?'],
    ['bleu', '0 nodes', '! The limit matches no node of the template: the session would end at once, and\n'],
  ])('that is %s is asked about at a terminal', async (limit, nodes, warning) => {
    const machine = await start();
    const ended = await machine.bos(`${create} --limit ${limit}`, { isTTY: true, stdin: 'n\n' });
    expect([ended.status, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toContain(
      `Template:   compute\nOperation:  reboot\nLimit:      ${limit}\nNodes:      ${nodes}\n`,
    );
    expect(ended.stderr).toContain(`\n${warning}`);
    expect(ended.stderr).toContain(
      `\nOn sandbox: ${nodes === '0 nodes' ? 'create a session that does nothing' : `reboot ${nodes}`}? [y/N]: error: No session was created.\n  Change --limit, or skip the question: -y\n`,
    );
    expect(await countSessions(machine)).toBe(0);
    expect((await machine.bos(`${create} --limit ${limit}`, { isTTY: true, stdin: 'y\n' })).status).toBe(0);
    expect(await countSessions(machine)).toBe(1);
  });

  test('is warned of in a script, in a line, and made', async () => {
    const machine = await start();
    expect(await machine.bos(`v2 ${create} --limit blue,!blu,!x1000c0s9b0n0 --query name`)).toEqual({
      status: 0,
      stdout: 's\n',
      stderr:
        'warning: blu in the limit is not a node, group or role. Did you mean blue? ' +
        'x1000c0s9b0n0 in the limit is not a node, group or role. Did you mean x1000c0s0b0n0, x1000c0s1b0n0 or x1000c0s2b0n0?\n',
    });
  });

  test('is made without a question when nothing can be found out', async () => {
    const machine = await start();
    const options = { isTTY: true, timeLimit: () => AbortSignal.abort() };
    expect(await machine.bos(`${create} --limit nosuch`, options)).toMatchObject({
      status: 0,
      stderr: 'created session s on sandbox\n',
    });
  });

  test('of a template that is not there ends with the error of the request', async () => {
    const machine = await start();
    const { status, stderr } = await machine.bos('sessions create --template-name no --operation boot --limit blue', {
      isTTY: true,
    });
    expect(status).toBe(6);
    expect(stderr).toContain('error: Session Template Name invalid: no (400 Bad Request)\n');
  });
});

describe('cray', () => {
  test('never asks', async () => {
    const machine = await start();
    const ended = await machine.bos(`bos ${create}`, { name: 'cray', isTTY: true, env: { CRAY_CONFIRM: 'perhaps' } });
    expect([ended.status, ended.stderr]).toEqual([0, '']);
  });

  test.each(['--preview', '-y'])('has no option %s', async (option) => {
    const machine = await start();
    const { status, stderr } = await machine.bos(`bos ${create} ${option}`, { name: 'cray' });
    expect(status).toBe(2);
    expect(stderr).toContain(`no such option: ${option}`);
  });
});

test.each(['--dry-run', '--wait'])('--preview and %s do not go together', async (option) => {
  const machine = await start();
  const { status, stderr } = await machine.bos(`v2 ${create} --preview ${option}`);
  expect([status, stderr]).toEqual([
    2,
    `error: --preview creates no session, and ${option} is about one: give one of them.\n`,
  ]);
});
