import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../../../src/sandbox/world.js';
import { steadyPace } from '../../../sandbox/support.js';
import { startAroundSandbox } from '../../../support/around-sandbox.js';
import { steppedClock } from '../../../support/stepped-clock.js';

/** A machine that is found, whose gateway notes requests. */
async function start(nodes: number) {
  const clock = steppedClock(Date.UTC(2024, 2, 1, 8));
  const system = await startAroundSandbox(makeWorld(nodes, steadyPace), clock);
  return {
    ...system,
    list: (words: string) => system.run(`v2 components list ${words}`, { clock, env: { NO_COLOR: '1' } }),
  };
}

const columns = '--columns id,hsm.state,power,cfs.status --no-headers --format csv';

describe('what is asked', () => {
  test('for each page as many requests as the service needs for its nodes', async () => {
    const { list, requests } = await start(2500);
    const { status, stdout, stderr } = await list(`--with hsm,power,cfs ${columns}`);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2500);
    expect(new Set(lines.map((line) => line.replace(/^x[^,]*/, '')))).toEqual(new Set([',Off,off,unconfigured']));
    const counts = Object.fromEntries(
      Array.from(
        Map.groupBy(requests, (request) => request),
        ([request, all]) => [request, all.length],
      ),
    );
    expect(counts).toEqual({
      'GET /apis/bos/v2/components': 3,
      'POST /apis/smd/hsm/v2/State/Components/Query': 3,
      'POST /apis/power-control/v1/power-status': 3,
      'GET /apis/cfs/v3/components': 13,
    });
  });

  test('of the services that are named alone', async () => {
    const { list, requests } = await start(4);
    await list('--with power --format json');
    expect(requests).toEqual(['GET /apis/bos/v2/components', 'POST /apis/power-control/v1/power-status']);
  });

  test('nothing beside BOS about a list without nodes', async () => {
    const { list, requests } = await start(4);
    expect((await list('--with hsm,power,cfs --status failed --format json')).stdout).toBe('[]\n');
    expect(requests).toEqual(['GET /apis/bos/v2/components']);
  });
});

describe('a service that does not say', () => {
  test('is not asked again, and the warning tells from which node on its columns are empty', async () => {
    const system = await start(2500);
    const { list, requests } = system;
    let number = 0;
    system.replace('power-status', (send, original) => {
      number += 1;
      if (number === 1)
        void original.then((body) => {
          send(200, body);
        });
      else send(500, '{"title": "Out of order"}');
    });
    const { status, stdout, stderr } = await list('--with power --columns id,power --no-headers --format csv');
    expect(status).toBe(0);
    expect(stdout.replace(/^x.*,/gm, '')).toBe('off\n'.repeat(1000) + '\n'.repeat(1500));
    expect(stderr).toBe(
      'warning: PCS reports nothing about these nodes, so power is empty from x1003c7s2b0n0 on. Out of order (500 Internal Server Error)\n',
    );
    expect(requests.filter((request) => request.includes('power-status'))).toHaveLength(2);
  });

  test('because it hangs takes its own time alone', async () => {
    const system = await start(2);
    system.replace('/cfs/', () => undefined);
    const { status, stdout, stderr } = await system.list(`--with hsm,power,cfs --service-timeout 300ms ${columns}`);
    expect([status, stdout]).toEqual([0, 'x1000c0s0b0n0,Off,off,\nx1000c0s0b0n1,Off,off,\n']);
    // The time of the request or that of all requests ends first.
    expect(stderr.replace(/ from http:\S+/, '')).toBe(
      'warning: CFS reports nothing about these nodes, so cfs.status and cfs.errors are empty. No response within 0.3 s.\n',
    );
  });

  test.each(['', '{', '[]', '{}', 'null', '"a"', '<html></html>', '{"status": [1]}', '{"components": {}}'])(
    'and answers %j leaves the columns empty',
    async (body) => {
      const system = await start(2);
      for (const part of ['/smd/', '/power-control/', '/cfs/'])
        system.replace(part, (send) => {
          send(200, body);
        });
      const { status, stdout } = await system.list(`--with hsm,power,cfs ${columns}`);
      expect([status, stdout]).toEqual([0, 'x1000c0s0b0n0,,,\nx1000c0s0b0n1,,,\n']);
    },
  );
});

test('a node that a service does not know has null there, and the others what it says', async () => {
  const system = await start(2);
  const known = { ID: 'x1000c0s0b0n1', State: 'Ready', Flag: 'Alert', Role: 'Compute', NID: 7 };
  system.replace('/smd/', (send) => {
    send(200, JSON.stringify({ Components: [known, { ID: 3 }, 'a'] }));
  });
  const { stdout } = await system.list('--with hsm --format json --query [].[hsm,role,nid]');
  expect(JSON.parse(stdout)).toEqual([
    [{ state: null, flag: null }, null, null],
    [{ state: 'Ready', flag: 'Alert' }, 'Compute', 7],
  ]);
});
