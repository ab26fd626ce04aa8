import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failures, type NodeFailure } from '../../../../src/sandbox/trouble/trouble.js';
import { makeWorld } from '../../../../src/sandbox/world.js';
import { steadyPace } from '../../../sandbox/support.js';
import { startAroundSandbox } from '../../../support/around-sandbox.js';
import { steppedClock } from '../../../support/stepped-clock.js';

const node = 'x1000c0s0b0n0';

/** Four nodes in a session, one of which stays off; `laterMs` after its beginning. */
async function startBoot(laterMs: number, failures: Record<string, [NodeFailure]> = {}) {
  const clock = steppedClock(Date.UTC(2024, 2, 1, 8));
  const trouble = { failures, failRate: 0, slow: false };
  const system = await startAroundSandbox({ ...makeWorld(4, steadyPace), trouble }, clock);
  const made = await system.run(
    'v2 sessions create --template-name compute --operation boot --name morning --quiet --format json',
    { clock },
  );
  expect(made.status).toBe(0);
  await clock.sleep(laterMs);
  system.requests.length = 0;
  return {
    ...system,
    explain: (words: string, more = {}) =>
      system.run(`v2 components explain ${words}`, { clock, env: { NO_COLOR: '1' }, ...more }),
  };
}

/** The second part of each path, which names the service, and how often it was asked. */
function countByService(requests: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(requests, (request) => request.split('/')[2] ?? '');
  return Object.fromEntries(Array.from(groups, ([service, all]) => [service, all.length]));
}

describe('what is asked about one node', () => {
  test('of a node that is as wanted: each path once', async () => {
    const system = await startBoot(120_000);
    const { status } = await system.explain(node);
    expect([status, system.requests.toSorted()]).toEqual([
      0,
      [
        'GET /apis/bos/v2/components/x1000c0s0b0n0',
        'GET /apis/bos/v2/sessions/morning',
        'GET /apis/bss/boot/v1/bootparameters',
        'GET /apis/bss/boot/v1/endpoint-history',
        'GET /apis/cfs/v3/components',
        'GET /apis/ims/v3/images/9e3c75e1-ac42-42c7-873c-e758048897d6',
        'GET /apis/smd/hsm/v2/Inventory/RedfishEndpoints',
        'POST /apis/power-control/v1/power-status',
        'POST /apis/smd/hsm/v2/State/Components/Query',
      ],
    ]);
  });

  test('of a node that BOS is at work on: its options instead of its session', async () => {
    const system = await startBoot(20_000);
    await system.explain(node);
    expect(countByService(system.requests)).toEqual({ bos: 2, bss: 2, cfs: 1, ims: 1, smd: 2, 'power-control': 1 });
    expect(system.requests.filter((request) => request.includes('/bos/'))).toEqual([
      'GET /apis/bos/v2/components/x1000c0s0b0n0',
      'GET /apis/bos/v2/options',
    ]);
  });

  test('of one that has been tried more than once: both', async () => {
    const system = await startBoot(1_500_000, { [node]: ['stopped-while-booting'] });
    await system.explain(node);
    expect(system.requests.filter((request) => request.includes('/bos/')).toSorted()).toEqual([
      'GET /apis/bos/v2/components/x1000c0s0b0n0',
      'GET /apis/bos/v2/options',
      'GET /apis/bos/v2/sessions/morning',
    ]);
  });

  test('of a node whose power is not as it was switched: what PCS did to it', async () => {
    const system = await startBoot(120_000, { [node]: ['power-on-failed'] });
    await system.explain(node);
    expect(countByService(system.requests)).toEqual({ bos: 2, bss: 2, cfs: 1, ims: 1, smd: 2, 'power-control': 3 });
    expect(new Set(system.requests).size).toBe(system.requests.length);
  });

  test('of a node that no session has: its groups, instead of its controller', async () => {
    const system = await startBoot(60_000);
    const { stdout } = await system.explain('x1000c0s0b0n1 --session other --format json --query [0].evidence.groups');
    expect(JSON.parse(stdout)).toEqual({ groups: ['blue'], partition: null });
    expect(system.requests.filter((request) => request.includes('/smd/')).toSorted()).toEqual([
      'GET /apis/smd/hsm/v2/memberships',
      'POST /apis/smd/hsm/v2/State/Components/Query',
    ]);
  });

  test('of an image that is not there: whether it was deleted', async () => {
    const system = await startBoot(20_000, { [node]: ['image-gone'] });
    const { stdout } = await system.explain(`${node} --format json --query [0].[evidence.ims.deleted,next[0].command]`);
    expect(JSON.parse(stdout)).toEqual([
      true,
      'cray ims deleted images update 9e3c75e1-ac42-42c7-873c-e758048897d6 --operation undelete',
    ]);
    expect(system.requests.filter((request) => request.includes('/ims/'))).toEqual([
      'GET /apis/ims/v3/images/9e3c75e1-ac42-42c7-873c-e758048897d6',
      'GET /apis/ims/v3/deleted/images',
    ]);
  });

  test('of the nodes of a session: the session once', async () => {
    const system = await startBoot(120_000);
    await system.explain('--session morning');
    expect(system.requests.filter((request) => request.includes('/sessions/'))).toEqual([
      'GET /apis/bos/v2/sessions/morning',
    ]);
  });
});

describe('each explanation of one node fits a terminal of 80 columns and 24 rows', () => {
  // What is wrong with the image is wrong with all nodes that boot it.
  const ofImages: readonly NodeFailure[] = ['image-gone', 'wrong-arch'];
  const others = failures.filter((failure) => failure.includes('-') && !ofImages.includes(failure));

  /** The codes of the nodes that suffer from these causes, early and late; how high each explanation is. */
  async function explainEach(causes: readonly NodeFailure[]): Promise<{ codes: string[]; heights: number[] }> {
    const clock = steppedClock(Date.UTC(2024, 2, 1, 8));
    const world = makeWorld(32, steadyPace);
    const failing = Object.fromEntries(causes.map((cause, index) => [world.nodes[index]?.id ?? '', [cause]]));
    const trouble = { failures: failing, failRate: 0, slow: false };
    const system = await startAroundSandbox({ ...world, trouble }, clock);
    const create =
      'v2 sessions create --template-name compute --operation boot --name a-session-with-quite-a-long-name';
    await system.run(`${create} --include-disabled true --quiet`, { clock });
    const [codes, heights] = [new Set<string>(), [] as number[]];
    for (const passMs of [60_000, 700_000, 7_200_000]) {
      await clock.sleep(passMs);
      for (const id of Object.keys(failing)) {
        const options = { clock, isTTY: true, columns: 80, rows: 24, env: { NO_COLOR: '1' } };
        const { stdout } = await system.run(`v2 components explain ${id}`, options);
        const rows = stdout.trimEnd().split('\n');
        heights.push(rows.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0));
        codes.add(/ {2}(.*)/.exec(stdout)?.[1] ?? '');
      }
    }
    return { codes: [...codes].toSorted(), heights };
  }

  test.each(ofImages)('%s', async (cause) => {
    const { codes, heights } = await explainEach([cause]);
    expect([codes, Math.max(...heights)]).toEqual([[cause], expect.toSatisfy((height: number) => height < 24)]);
  });

  test('the others', async () => {
    const { codes, heights } = await explainEach(others);
    expect(Math.max(...heights)).toBeLessThan(24);
    expect(codes).toEqual([
      'as-wanted',
      'bmc-unreachable',
      'configuration-changed',
      'configuration-failed',
      'configuration-not-started',
      'disabled-in-hsm',
      'never-fetched-boot-script',
      'no-state-reporter',
      'on-hold',
      'other-image',
      'power-on-failed',
      'service-error',
      'stopped-while-booting',
      'waiting',
    ]);
  });
});

test('300 failed nodes among 10,000 are asked about together', async () => {
  const clock = steppedClock(Date.UTC(2024, 2, 1, 8));
  const world = makeWorld(10_000, steadyPace);
  const ids = world.nodes
    .slice(0, 6000)
    .filter((_, index) => index % 20 === 0)
    .map(({ id }) => id);
  const causes = ['power-on-failed', 'bmc-unreachable', 'service-error'] as const;
  const failures = Object.fromEntries(ids.map((id, index) => [id, [causes[index % 3] ?? causes[0]]]));
  const trouble = { failures, failRate: 0, slow: false };
  const system = await startAroundSandbox({ ...world, trouble }, clock);
  const run = (words: string) => system.run(words, { clock });
  await run('v2 options update --default-retry-policy 1 -y');
  const made = await run(
    `v2 sessions create --template-name compute --operation boot --name night --limit ${ids.join()}`,
  );
  expect(made.status).toBe(0);
  await clock.sleep(400_000);
  system.requests.length = 0;
  const { status, stdout } = await run('v2 components explain --failed --format json --query [].code');
  expect(status).toBe(9);
  const codes = JSON.parse(stdout) as string[];
  expect(codes).toHaveLength(300);
  expect(new Set(codes)).toEqual(new Set(causes));
  expect(countByService(system.requests)).toEqual({ bos: 3, bss: 3, cfs: 2, ims: 1, smd: 3, 'power-control': 3 });
});

describe('a service that says nothing is a line', () => {
  test('when it refuses', async () => {
    const system = await startBoot(120_000);
    system.replace('/power-control/', (send) => {
      send(403, '{"title": "Forbidden", "detail": "no right", "status": 403}');
    });
    const { status, stdout } = await system.explain(node, { isTTY: true });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}PCS {2}not asked: .*403.*$/m);
    expect(stdout).toContain('  HSM  Ready, enabled, Compute, X86\n');
  });

  test('when its time is over, and no other waits for it', async () => {
    const system = await startBoot(120_000);
    system.replace('/cfs/', () => undefined);
    const { status, stdout } = await system.explain(`${node} --service-timeout 300ms`, { isTTY: true });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}CFS {2}not asked: No response .*within 0\.3 s\.$/m);
    expect(stdout).toContain('  BSS  boots what BOS wants\n');
  });

  test('which is shown while it is waited for', async () => {
    const system = await startBoot(120_000);
    system.replace('/cfs/', () => undefined);
    // Whatever is to be shown after a time is shown at once.
    const timeLimit = (ms: number): AbortSignal =>
      ms === 1000 ? AbortSignal.timeout(1) : new AbortController().signal;
    const { stderr } = await system.explain(`${node} --service-timeout 300ms`, { isTTY: true, timeLimit });
    expect(stderr).toMatch(/Waiting for (\w+, )*CFS/);
    expect(stderr.endsWith('\r\u001b[1A\u001b[J')).toBe(true);
  });

  test('in the data formats', async () => {
    const system = await startBoot(120_000);
    system.replace('/smd/', (send) => {
      send(200, '[1, 2');
    });
    const { status, stdout } = await system.explain(`${node} --format json --query [0].evidence.hsm`);
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      { not_asked: expect.stringContaining('not complete JSON') as string },
    ]);
  });
});

describe('what BOS does next, when it does not say its options', () => {
  const byDefault =
    '  BOS waits until 08:20:11 UTC for it to report; then it power-cycles it (attempt 2 of 3). This\n' +
    '  assumes its default options, because BOS does not tell its own.\n';

  test('goes by their defaults, and says so', async () => {
    const system = await startBoot(20_000);
    system.replace('/v2/options', (send) => {
      send(403, '{"title": "Forbidden", "detail": "no right", "status": 403}');
    });
    const { stdout } = await system.explain(node, { isTTY: true, columns: 120 });
    expect(stdout).toContain(byDefault);
    expect(stdout).toMatch(/^ {2}BOS {2}options not asked: .*403/m);
  });

  test.each([
    ['max_boot_wait_time', true],
    ['default_retry_policy', true],
    ['max_power_off_wait_time', false],
  ])('also when one of those that count is missing: %s', async (name, counts) => {
    const system = await startBoot(20_000);
    system.replace('/v2/options', (send, original) => {
      void original.then((body) => {
        send(200, body.replace(`"${name}"`, '"other"'));
      });
    });
    const { stdout } = await system.explain(node, { isTTY: true, columns: 120 });
    expect(stdout.includes(byDefault)).toBe(counts);
  });
});

test('an old PCS is asked by GET, and an old CFS by its second version', async () => {
  const system = await startBoot(120_000);
  system.replace('/cfs/v3/', (send) => {
    send(404, '{"title": "Not Found", "status": 404}');
  });
  const { stdout } = await system.explain(`${node} --format json --query [0].evidence.cfs.status`);
  expect(stdout).toBe('"configured"\n');
  system.replace('/power-status', (send, original) => {
    if (system.requests.at(-1)?.startsWith('POST') === true)
      send(405, '{"title": "Method Not Allowed", "status": 405}');
    else
      void original.then((body) => {
        send(200, body);
      });
  });
  system.requests.length = 0;
  await system.explain(node);
  expect(system.requests).toContain('POST /apis/power-control/v1/power-status');
  expect(system.requests).toContain('GET /apis/power-control/v1/power-status');
});

/** A JSON text with one of its values replaced by another, or removed. */
function mutate(text: string, at: number, value: string): string {
  const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"(?!\s*:)|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?|\[|\{/g)];
  const place = places[at % Math.max(1, places.length)];
  if (!place) return value;
  return text.slice(0, place.index) + value + text.slice(place.index + place[0].length);
}

describe('no answer of a service makes it fail', () => {
  const services = ['/smd/', '/power-control/', '/cfs/', '/ims/', '/bss/', '/v2/options', '/v2/sessions/'];

  test.each(services)('%s', async (part) => {
    const system = await startBoot(150_000, { [node]: ['power-on-failed'] });
    let change = { at: 0, value: '' };
    system.replace(part, (send, original) => {
      void original.then((body) => {
        send(200, mutate(body, change.at, change.value));
      });
    });
    const values = fc.constantFrom(
      'null',
      '1e999',
      '-1',
      '[]',
      '{}',
      '"\\u001b[2J"',
      '"x"',
      '""',
      '[[{}]]',
      '"..',
      'true',
    );
    const property = fc.asyncProperty(fc.nat(80), values, async (at, value) => {
      change = { at, value };
      const { status, stdout, stderr } = await system.explain(`${node} --retries 0`, { isTTY: true });
      expect([0, 9]).toContain(status);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^x1000c0s0b0n0 {2}[a-z-]+$/m);
      expect(stdout).not.toContain('\u001b[2J');
    });
    await fc.assert(property, { numRuns: 40 });
  });
});
