import { expect, test } from 'vitest';
import { isSessionStatus, renderSessionStatus } from '../../../src/output/table/session-status.js';
import { parseJson } from '../../../src/util/json/parse.js';
import type { JsonObject } from '../../../src/util/json/value.js';
import { inColor, noColor, options } from '../../support/table-options.js';

const running = parseJson(`{
  "error_summary": {
    "The retry limit has been hit": {"count": 12, "list": "x3000c0s1b0n0,x3000c0s2b0n0,x3000c0s3b0n0,..."},
    "Power": {"count": 1, "list": "x3000c0s9b0n0"}
  },
  "managed_components_count": 16, "percent_failed": 25.0, "percent_staged": 0, "percent_successful": 50.0,
  "phases": {"percent_complete": 75.0, "percent_configuring": 25.0, "percent_powering_off": 0, "percent_powering_on": 0},
  "status": "running",
  "timing": {"duration": "0:11:21.212121", "end_time": null, "start_time": "2024-03-01T20:31:01"}
}`) as JsonObject;

test('the status of a session is a picture', () => {
  expect(renderSessionStatus(running, noColor, { ...options, width: 60 })).toEqual([
    '● running   16 nodes   11m 21s',
    '  since 2024-03-01 20:31:01 UTC',
    '',
    '  ████████████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░',
    '  █ successful       8      50%',
    '  ▓ failed           4      25%',
    '  ▒ staged           0       0%',
    '',
    'Phases',
    '  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░',
    '  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░',
    '  configuring      4      25%  ██████▊░░░░░░░░░░░░░░░░░░░░',
    '  complete        12      75%  ████████████████████▎░░░░░░',
    '',
    'Failures',
    '  12 nodes  The retry limit has been hit',
    '            x3000c0s[1-3]b0n0,...',
    '    1 node  Power',
    '            x3000c0s9b0n0',
  ]);
});

test('without Unicode it is drawn in ASCII, and a bar without room is left out', () => {
  const lines = renderSessionStatus(running, noColor, { ...options, width: 40, ascii: true });
  expect(lines.slice(0, 12)).toEqual([
    '* running   16 nodes   11m 21s',
    '  since 2024-03-01 20:31:01 UTC',
    '',
    '  ##################xxxxxxxxx.........',
    '  # successful       8      50%',
    '  x failed           4      25%',
    '  = staged           0       0%',
    '',
    'Phases',
    '  powering off     0       0%',
    '  powering on      0       0%',
    '  configuring      4      25%',
  ]);
  // eslint-disable-next-line no-control-regex -- all of ASCII
  expect(lines.join('')).toMatch(/^[\u0000-\u007f]*$/);
});

test('a session of no nodes, without failures or times', () => {
  const empty = parseJson(
    '{"managed_components_count": 0, "phases": {}, "status": "complete", "error_summary": {}}',
  ) as JsonObject;
  const lines = renderSessionStatus(empty, noColor, options);
  expect(lines[0]).toBe('● complete   0 nodes');
  expect(lines).not.toContain('Failures');
});

test('states and shares are coloured by their meaning', () => {
  const lines = renderSessionStatus(running, inColor, { ...options, width: 120 });
  expect(lines[0]).toBe(
    '\u001b[36m\u001b[1m● running\u001b[22m\u001b[39m   16 nodes   11m 21s   \u001b[2msince 2024-03-01 20:31:01 UTC\u001b[22m',
  );
  expect(lines[4]).toBe('  \u001b[31m▓ failed           4      25%\u001b[39m');
});

test('a complete session is green only when all nodes succeeded', () => {
  const complete = new Map([...running, ['status', 'complete']]);
  expect(renderSessionStatus(complete, inColor, options)[0]).toContain('\u001b[31m\u001b[1m● complete');
  complete.set('percent_successful', parseJson('100'));
  expect(renderSessionStatus(complete, inColor, options)[0]).toContain('\u001b[32m\u001b[1m● complete');
});

test('other answers are not session status', () => {
  expect(isSessionStatus(running)).toBe(true);
  expect(isSessionStatus(parseJson('{"status": "running"}'))).toBe(false);
});
