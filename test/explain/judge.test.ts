import { describe, expect, test } from 'vitest';
import type { Evidence, Heard } from '../../src/explain/evidence.js';
import { judgeNode } from '../../src/explain/judge.js';
import { defaultBootOptions } from '../../src/service/boot-options.js';
import type { ComponentDetails } from '../../src/service/component-details.js';

const id = 'x1000c0s0b0n0';
const nowMs = Date.UTC(2024, 2, 1, 12);
const minute = 60_000;
const image = '9e3c75e1-ac42-42c7-873c-e758048897d6';
const artifacts = {
  kernel: `s3://boot-images/${image}/kernel`,
  initrd: `s3://boot-images/${image}/initrd`,
  parameters: 'quiet',
};
const none = { kernel: '', initrd: '', parameters: '' };

const fact = <Fact>(value: Fact): Heard<Fact> => ({ kind: 'fact', fact: value });
const refused = { kind: 'unavailable', reason: 'no right (403 Forbidden)' } as const;
const unasked = { kind: 'unasked' } as const;

/** A node that is done: it runs what is wanted. */
const done: ComponentDetails = {
  id,
  enabled: false,
  status: 'stable',
  phase: '',
  session: 'morning',
  stagedSession: '',
  error: '',
  action: 'powering_on',
  attempts: { powerOn: 1, powerOffGraceful: 0, powerOffForceful: 0 },
  configuration: 'compute-config',
  desiredKernel: artifacts.kernel,
  actualKernel: artifacts.kernel,
  override: '',
  actionFailed: false,
  actionMs: nowMs - 30 * minute,
  desired: artifacts,
  desiredMs: nowMs - 31 * minute,
  actual: artifacts,
  actualMs: nowMs - 20 * minute,
  retryPolicy: undefined,
};

/** One that was switched on some minutes ago, and that BOS waits for. */
const booting = (minutes: number): ComponentDetails => ({
  ...done,
  enabled: true,
  status: 'power_on_called',
  phase: 'powering_on',
  actionMs: nowMs - minutes * minute,
  desiredMs: nowMs - minutes * minute,
  actual: none,
  actualMs: undefined,
});

const hardware = {
  id,
  state: 'Ready',
  flag: 'OK',
  enabled: true,
  locked: false,
  role: 'Compute',
  subRole: '',
  arch: 'X86',
  nid: 1,
};
const power = { id, state: 'on', management: 'available', error: '', updateTime: '' };
const configuration = {
  id,
  desired: 'compute-config',
  status: 'configured',
  errors: 0,
  retryPolicy: 3,
  enabled: true,
  session: 'batcher-1',
  updateTime: '',
  logs: '',
};

function judge(component: ComponentDetails, more: Partial<Evidence> = {}) {
  const { code, sentence, outlook } = judgeNode({
    id,
    nowMs,
    options: fact(defaultBootOptions),
    component: fact(component),
    session: unasked,
    hardware: fact(hardware),
    controller: unasked,
    membership: unasked,
    power: fact(power),
    transition: unasked,
    configuration: fact(configuration),
    image: fact({ id: image, name: 'compute', arch: 'x86_64', created: '', deleted: undefined }),
    bootParameters: fact({ node: id, ...artifacts }),
    bootScript: fact({ node: id, fetchedMs: nowMs - 29 * minute }),
    ...more,
  });
  return { code, sentence, outlook };
}

const silent: Partial<Evidence> = { hardware: refused, power: refused, configuration: refused };

describe('what is as wanted is said as far as it is known', () => {
  const off: ComponentDetails = { ...done, desired: none, actual: none, configuration: '' };

  test.each([
    ['all agree', done, {}, 'It runs what is wanted, and is configured.'],
    ['nobody but BOS says anything', done, silent, 'It runs what is wanted, according to its last report.'],
    ['off, and PCS agrees', off, { power: fact({ ...power, state: 'off' }) }, 'It is off, as wanted.'],
    ['off, and nobody says', off, silent, 'BOS has it as off, as wanted, but no service says whether it is.'],
    [
      'somebody has given it another configuration',
      done,
      { configuration: fact({ ...configuration, desired: 'other' }) },
      'It runs what is wanted, and CFS has it as configured with other.',
    ],
  ])('%s', (_, node, more, sentence) => {
    expect(judge(node, more)).toEqual({ code: 'as-wanted', sentence, outlook: '' });
  });

  test('but not when CFS has failed since', () => {
    const failed = { configuration: fact({ ...configuration, status: 'failed', errors: 3 }) };
    expect(judge(done, failed)).toEqual({
      code: 'configuration-failed',
      sentence: 'It runs what is wanted, and CFS could not configure it with compute-config.',
      outlook: '',
    });
  });
});

describe('a controller is unreachable', () => {
  const code = (more: Partial<Evidence>): string => judge(booting(2), more).code;
  const status = (found: string): Partial<Evidence> => ({
    power: refused,
    controller: fact({ id: 'x1000c0s0b0', status: found, attemptTime: '' }),
  });

  test('when PCS says so', () => {
    expect(code({ power: fact({ ...power, management: 'unavailable' }) })).toBe('bmc-unreachable');
    expect(code({ power: fact({ ...power, state: 'undefined', management: '' }) })).toBe('bmc-unreachable');
  });

  test('not when PCS knows the power, whatever else it remarks', () => {
    expect(code({ power: fact({ ...power, error: 'sensor not read' }) })).toBe('waiting');
  });

  test('when PCS says nothing, by a discovery that got no answer alone', () => {
    expect(code(status('HTTPsGetFailed'))).toBe('bmc-unreachable');
    expect(['NotYetQueried', 'DiscoverOK', 'ChildVerificationFailed', ''].map((found) => code(status(found)))).toEqual(
      Array(4).fill('waiting'),
    );
  });
});

test.each([{ enabled: false }, { locked: true }])('a node that is on and boots is not stopped by %o', (kept) => {
  const more = { hardware: fact({ ...hardware, ...kept }) };
  expect(judge(booting(2), more).code).toBe('waiting');
  const off = { ...more, power: fact({ ...power, state: 'off' }) };
  expect(judge(booting(2), off).code).toBe(kept.locked ? 'locked' : 'disabled-in-hsm');
});

test('an image that IMS never had stops a node that has not come up with it, and no other', () => {
  const more: Partial<Evidence> = { image: { kind: 'absent' } };
  expect(judge(booting(2), more).code).toBe('waiting');
  expect(judge({ ...booting(2), enabled: false, status: 'failed' }, more).code).toBe('image-gone');
  const deleted = fact({ id: image, name: '', arch: '', created: '', deleted: '2024-03-01T11:00:00Z' });
  expect(judge(booting(2), { image: deleted }).code).toBe('image-gone');
});

test.each([
  ['BSS gives it a different', { bootParameters: fact({ node: id, ...artifacts, kernel: 'other' }) }, done.desiredMs],
  ['it has not reported what it runs since', {}, nowMs - minute],
  ['BSS gave it another one when it booted, or it was booted outside BOS', {}, done.desiredMs],
])('of another image it says no more than is known: %s', (reason, more, desiredMs) => {
  const node = { ...done, desiredMs, actual: { ...artifacts, kernel: 's3://boot-images/other/kernel' } };
  const { code, sentence } = judge(node, more);
  expect([code, sentence.startsWith(`It runs a different image than wanted: ${reason}`)]).toEqual([
    'other-image',
    true,
  ]);
});

describe('BOS is overdue', () => {
  const late = 'BOS should have continued with it long ago, and has not: its operators may not be running.';
  const off = { power: fact({ ...power, state: 'off' }) };

  test('when it has not gone on long after it was to', () => {
    expect(judge(booting(30), off)).toEqual({ code: 'unknown', sentence: late, outlook: '' });
  });

  test('not within some passes, nor when it does not say its options', () => {
    expect(judge(booting(4), off)).toEqual({
      code: 'waiting',
      sentence: 'It is powering on.',
      outlook: 'BOS tries again (attempt 2 of 3) in its next pass.',
    });
    expect(judge(booting(30), { ...off, options: refused })).toEqual({
      code: 'waiting',
      sentence: 'It is powering on.',
      outlook:
        'BOS tries again (attempt 2 of 3) in its next pass. This assumes its default options, because BOS does not tell its own.',
    });
  });
});
