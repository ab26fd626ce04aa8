import { describe, expect, test } from 'vitest';
import { drawSessions } from '../../../../src/commands/sessions/wait/live-reporter.js';
import { observe } from '../../../../src/commands/sessions/wait/observe.js';
import { noColor } from '../../../support/table-options.js';
import { see } from './status.js';

const options = { width: 79, rows: 23, ascii: false, nowMs: 60_000 };
const busy = {
  nodes: 64,
  successful: 31,
  failed: 3,
  configuring: 12,
  poweringOn: 9,
  poweringOff: 4,
  errors: [
    { message: 'no power', count: 1, some: 'x1c0s0b0n0' },
    { message: 'the retry limit has been hit', count: 2, some: 'x1c0s0b0n1' },
  ],
} as const;
/** Over a minute, so that there is a rate. */
const state = see([
  { ...busy, errors: busy.errors.slice(0, 1), successful: 1, failed: 0 },
  ...Array.from({ length: 60 }, () => busy),
]);
const draw = (given: Partial<typeof options>) =>
  drawSessions([{ state, over: false }], noColor, { ...options, ...given });

describe('a session', () => {
  test('on a wide screen', () => {
    expect(draw({})).toEqual([
      '● a  running  34 of 64 done, 3 failed  1m',
      '  boot with template compute',
      '  █████████████████████████████▓▓▓▆▆▆▆▆▆▆▆▆▆▆▄▄▄▄▄▄▄▄▂▂▂▂░░░░░',
      '  █ 31 succeeded   ▓ 3 failed   ▆ 12 configuring   ▄ 9 powering on',
      '  ▂ 4 powering off   ░ 5 waiting',
      '  33 nodes/min, about 1 min left',
      '  2 nodes  the retry limit has been hit',
      '  1 node  no power',
    ]);
  });

  test('has a row for each line, whatever a server writes', () => {
    const hostile = 'a\tb\r\nc\u001b[2J';
    const seen = see([{ errors: [{ message: hostile, count: 1, some: '' }] }], { templateName: hostile });
    const away = observe(seen, { kind: 'away', reason: hostile }, 0);
    expect(drawSessions([{ state: away, over: false }], noColor, options)).toEqual([
      '● a  running  0 of 8 done  2m',
      '  boot with template a b c\\u001b[2J',
      `  ${'░'.repeat(60)}`,
      '  ░ 8 waiting',
      '  The service has been unavailable for 1m: a b c\\u001b[2J',
      '  1 node  a b c\\u001b[2J',
    ]);
  });

  test('in ASCII, and narrow', () => {
    expect(draw({ ascii: true, width: 40 })).toEqual([
      '* a  running  34 of 64 done, 3 failed  1m',
      '  boot with template compute',
      '  ##################xx+++++++-----__...',
      '  # 31 succeeded   x 3 failed',
      '  + 12 configuring   - 9 powering on',
      '  _ 4 powering off   . 5 waiting',
      '  33 nodes/min, about 1 min left',
      '  2 nodes  the retry limit has been hit',
      '  1 node  no power',
    ]);
  });

  test('on a low screen loses what is least important', () => {
    expect(draw({ rows: 5 })).toEqual([
      '● a  running  34 of 64 done, 3 failed  1m',
      '  █████████████████████████████▓▓▓▆▆▆▆▆▆▆▆▆▆▆▄▄▄▄▄▄▄▄▂▂▂▂░░░░░',
      '  █ 31 succeeded   ▓ 3 failed   ▆ 12 configuring   ▄ 9 powering on',
      '  ▂ 4 powering off   ░ 5 waiting',
      '  33 nodes/min, about 1 min left',
    ]);
    expect(draw({ rows: 1 })).toEqual(['● a  running  34 of 64 done, 3 failed  1m']);
  });

  test('whose server is away tells no time left', () => {
    const lost = observe(state, { kind: 'away', reason: 'No answer.' }, 60_000);
    expect(drawSessions([{ state: lost, over: false }], noColor, { ...options, rows: 2, nowMs: 72_000 })).toEqual([
      '● a  running  34 of 64 done, 3 failed  1m 12s',
      '  The service has been unavailable for 12s: No answer.',
    ]);
  });

  test('text of the server cannot steer the terminal', () => {
    const hostile = see([{ errors: [{ message: 'a\u001b[2Jb\nc', count: 1, some: '' }] }], { name: 'x\u0007' });
    expect(drawSessions([{ state: hostile, over: false }], noColor, options).join('\n')).toContain('a\\u001b[2Jb c');
    expect(drawSessions([{ state: hostile, over: false }], noColor, options)[0]).toContain('x\\u0007');
  });
});

describe('several sessions', () => {
  const pending = see([{ status: 'pending', nodes: 0 }], { name: 'b' });
  const over = see([{ status: 'complete', successful: 8 }], { name: 'c' });
  const shown = [
    { state: over, over: true },
    { state, over: false },
    { state: pending, over: false },
  ];

  test('each has its block; one that is over has a line', () => {
    expect(drawSessions(shown, noColor, { ...options, rows: 9 })).toEqual([
      '● c  complete  8 of 8 done  1m',
      '● a  running  34 of 64 done, 3 failed  1m',
      '  █████████████████████████████▓▓▓▆▆▆▆▆▆▆▆▆▆▆▄▄▄▄▄▄▄▄▂▂▂▂░░░░░',
      '  █ 31 succeeded   ▓ 3 failed   ▆ 12 configuring   ▄ 9 powering on',
      '  ▂ 4 powering off   ░ 5 waiting',
      '  33 nodes/min, about 1 min left',
      '  2 nodes  the retry limit has been hit',
      '  1 node  no power',
      '● b  pending  2m',
    ]);
  });

  test('shrink to a line each', () => {
    expect(drawSessions(shown, noColor, { ...options, rows: 3 })).toEqual([
      '● c  complete  8 of 8 done  1m',
      '● a  running  34 of 64 done, 3 failed  1m',
      '● b  pending  2m',
    ]);
  });

  test('and those that are over go first', () => {
    expect(drawSessions(shown, noColor, { ...options, rows: 2 })).toEqual([
      '● a  running  34 of 64 done, 3 failed  1m',
      '  and 2 more',
    ]);
    expect(drawSessions(shown, noColor, { ...options, rows: 1 })).toHaveLength(1);
  });
});
