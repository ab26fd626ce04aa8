import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../../src/commands/components/summary/count.js';
import { renderSummary } from '../../../../src/commands/components/summary/picture.js';
import { noColor, options } from '../../../support/table-options.js';

const draw = (
  summary: Summary,
  { all = false, cabinets = undefined as string[] | undefined, width = 60, ascii = false },
) => renderSummary(summary, { all, cabinets }, noColor, { ...options, width, ascii });

describe('the picture of the machine', () => {
  test('of no node is the count alone', () => {
    expect(draw({ nodes: 0, by: { status: [] } }, {})).toEqual(['0 nodes']);
  });

  test('names what is empty, and the cabinets that were counted', () => {
    const by = {
      phase: [
        { value: '', count: 3 },
        { value: 'powering_on', count: 1 },
      ],
      enabled: [{ value: false, count: 4 }],
    };
    expect(draw({ nodes: 4, by }, { cabinets: ['x1', 'x2'], ascii: true })).toEqual([
      '4 nodes in x1, x2',
      '',
      'phase    (none)            3      75%  ################.....',
      '         powering_on       1      25%  #####................',
      'enabled  no                4     100%  #####################',
    ]);
  });

  const sessions = Array.from({ length: 8 }, (_, i) => ({ value: `s${i}`, count: 1 }));

  test('leaves out the tail of sessions, and says how long it is', () => {
    expect(draw({ nodes: 8, by: { session: sessions } }, { width: 40 }).slice(-2)).toEqual([
      '         s4                   1    12.5%',
      '         and 3 more sessions  3    37.5%',
    ]);
  });

  test('has all of them where they were asked for, and always all states', () => {
    expect(draw({ nodes: 8, by: { session: sessions } }, { all: true })).toHaveLength(10);
    expect(draw({ nodes: 8, by: { status: sessions } }, {})).toHaveLength(10);
  });

  test('six are not cut: the line that says so would take as much', () => {
    expect(draw({ nodes: 6, by: { session: sessions.slice(0, 6) } }, {}).at(-1)).toContain('s5');
  });

  test('wraps long values and lists of nodes, and gives up bars where it is narrow', () => {
    const session = [
      { value: '30d93384-fabb-4062-8bb1-f37840798bba', count: 2, nodes: 'x1000c0s0b0n[0-1],x1000c0s1b0n0' },
    ];
    expect(draw({ nodes: 2, by: { session } }, { width: 40 })).toEqual([
      '2 nodes',
      '',
      'session  30d93384-fabb-4062-  2     100%',
      '         8bb1-f37840798bba',
      '           x1000c0s0b0n[0-1],',
      '           x1000c0s1b0n0',
    ]);
  });

  test('few of many are more than none, and never all', () => {
    const status = [
      { value: 'stable', count: 99_999 },
      { value: 'failed', count: 1 },
    ];
    expect(draw({ nodes: 100_000, by: { status } }, {}).slice(2)).toEqual([
      'status  stable            99,999   99.99%  ████████████████▉',
      '        failed                 1    0.01%  ▏░░░░░░░░░░░░░░░░',
    ]);
  });

  test('says which nodes do not run the image that is wanted', () => {
    const image = [
      { value: 's3://images/one/kernel', running: true, count: 1 },
      { value: 's3://images/two/kernel', running: false, count: 1 },
    ];
    expect(draw({ nodes: 2, by: { image } }, { width: 40 }).slice(2)).toEqual([
      'image  one                1      50%',
      '       two (not running)  1      50%',
    ]);
  });
});
