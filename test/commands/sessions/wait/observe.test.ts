import { describe, expect, test } from 'vitest';
import { measureElapsed, observe } from '../../../../src/commands/sessions/wait/observe.js';
import { beginWait } from '../../../../src/commands/sessions/wait/state.js';
import { makeStatus, see, subject } from './status.js';

describe('an observation', () => {
  test('is a change where something is other than before, but for the time', () => {
    expect(see([{}]).changed).toBe(true);
    expect(see([{}, { duration: '0:09:00' }]).changed).toBe(false);
    expect(see([{}, { poweringOn: 1 }]).changed).toBe(true);
    const errors = [{ message: 'no power', count: 1, some: 'x1c0s0b0n0' }];
    expect(see([{}, { errors }]).changed).toBe(true);
    expect(see([{ errors }, { errors: errors.map((error) => ({ ...error, some: 'x1c0s0b0n1' })) }]).changed).toBe(
      false,
    );
  });

  test('of a session of the same name that was made later says that the first is gone', () => {
    const { gone, status, changed } = see([{ successful: 3 }, { startTime: '2024-03-01T09:00:00' }]);
    expect([gone, status?.successful, changed]).toEqual([2, 3, true]);
    expect(see([{ startTime: '' }, {}]).gone).toBe(0);
  });

  test('an error is told when it is seen first', () => {
    const errors = [{ message: 'no power', count: 1, some: 'x1c0s0b0n0' }];
    expect(see([{}, { errors }]).notes).toEqual([{ kind: 'error', message: 'no power', nodes: 1 }]);
    expect(see([{ errors }, {}, { errors }]).notes).toEqual([]);
  });

  test("pending for two minutes is told once, by the server's clock", () => {
    const pending = { status: 'pending', nodes: 0 } as const;
    expect(see([{ ...pending, duration: '0:01:59' }]).notes).toEqual([]);
    const stuck = see([{ ...pending, duration: '0:02:00' }]);
    expect(stuck.notes).toEqual([{ kind: 'pending', forMs: 120_000 }]);
    const later = { kind: 'status', status: makeStatus({ ...pending, duration: '0:04:00' }) } as const;
    expect(observe(stuck, later, 0).notes).toEqual([]);
  });

  test('pending for two minutes is told by our clock where the server tells no time', () => {
    const pending = { kind: 'status', status: makeStatus({ status: 'pending', nodes: 0, duration: '' }) } as const;
    expect(observe(beginWait(subject, 0), pending, 119_000).notes).toEqual([]);
    expect(observe(beginWait(subject, 0), pending, 120_000).notes).toEqual([{ kind: 'pending', forMs: 120_000 }]);
  });

  test('a server that is away is told once, and that it is back', () => {
    const gone = { kind: 'away', reason: 'No answer.' } as const;
    const first = observe(see([{}]), gone, 5000);
    expect([first.notes, first.changed]).toEqual([[{ kind: 'away', reason: 'No answer.' }], false]);
    const second = observe(first, gone, 9000);
    expect(second.notes).toEqual([]);
    const back = observe(second, { kind: 'status', status: makeStatus() }, 12_000);
    expect([back.notes, back.changed, back.away]).toEqual([[{ kind: 'back', awayMs: 7000 }], false, undefined]);
  });

  test('nodes that are missed are told', () => {
    expect(see([{ nodes: 8 }, { nodes: 5 }]).notes).toEqual([{ kind: 'fewer', nodes: 3 }]);
    expect(see([{ nodes: 8 }, { nodes: 5 }, { nodes: 5 }]).notes).toEqual([]);
  });
});

test("the time that has passed is the server's, and ours since; at the end the server's alone", () => {
  expect(measureElapsed(see([{ duration: '1 day, 0:00:02.5' }]), 3000)).toBe(86_405_000);
  expect(measureElapsed(see([{ status: 'complete', duration: '0:03:09' }]), 99_000)).toBe(189_000);
  expect(measureElapsed(beginWait(subject, 1000), 5000)).toBe(4000);
});
