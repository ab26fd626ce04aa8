import { describe, expect, test } from 'vitest';
import { formatSavedState, readSavedState } from '../../src/sandbox/state-file.js';
import { createState } from '../../src/sandbox/state.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { image, makeBench, startMs, steadyPace } from './support.js';

const fresh = { state: createState(makeWorld(2, steadyPace), startMs), atMs: startMs };

/** The text of a saved state after a change of what it says. */
function damage(change: (content: Record<string, unknown>) => void): string {
  const content = JSON.parse(formatSavedState(fresh)) as Record<string, unknown>;
  change(content);
  return JSON.stringify(content);
}

describe('a saved state', () => {
  test('is the same when it is read', () => {
    expect(readSavedState(formatSavedState(fresh))).toEqual(fresh);
  });

  test('is the same in the midst of sessions, with templates and components of every kind', () => {
    const bench = makeBench({ trouble: { failures: { x1000c0s0b0n0: ['configuring'] }, failRate: 0.5, slow: true } });
    const boot_sets = { '10': { ...image, node_list: ['x1000c0s0b0n0', 'x1000c0s0b0n1'] } };
    bench.send('PUT', '/v2/sessiontemplates/10', { boot_sets, cfs: { configuration: 'c' } });
    bench.send('POST', '/v2/sessions', { name: 'one', operation: 'boot', template_name: '10' });
    bench.send('POST', '/v2/sessions', { name: 'two', operation: 'reboot', template_name: 'compute', stage: true });
    bench.send('PUT', '/v2/components', [{ id: 'x9c0s0b0n0', enabled: true }]);
    for (const seconds of [0, 0.3, 1, 2, 2, 5, 10, 60, 600]) {
      bench.wait(seconds);
      const saved = { state: bench.state, atMs: startMs };
      expect(readSavedState(formatSavedState(saved))).toEqual(saved);
    }
    expect(bench.state.sessions.size).toBe(2);
  });

  test('holds numbers that a request wrote with a point', () => {
    const bench = makeBench({ release: '2.16' });
    bench.send('PATCH', '/v2/options', '{"colour": 1.50}');
    const { state } = readSavedState(formatSavedState({ state: bench.state, atMs: startMs }));
    expect(state.furtherOptions).toEqual({ colour: 1.5 });
  });

  test('that lacks an option has its default', () => {
    const text = damage(({ options }) => {
      delete (options as Record<string, unknown>).max_boot_wait_time;
    });
    expect(readSavedState(text).state.options.max_boot_wait_time).toBe(1200);
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'is not a state of a sandbox'],
    ['half a state', formatSavedState(fresh).slice(0, 500), 'is not a state of a sandbox'],
    ['other JSON', '{"nodes": []}', 'is not a state of a sandbox'],
    ['a later version', damage((content) => (content.version = 2)), 'has version 2, and this program reads version 1'],
    [
      'a part that is missing',
      damage((content) => delete content.nodes),
      'is damaged at nodes: Invalid input: expected array, received undefined',
    ],
    [
      'a node in no state',
      damage((content) => (content.nodes = [['x1000c0s0b0n0', { power: 'half' }]])),
      'is damaged at nodes.0.1.power: Invalid option: expected one of "on"|"off"',
    ],
    [
      'a time that is none',
      damage((content) => (content.atMs = 'now')),
      'is damaged at atMs: Invalid input: expected number, received string',
    ],
    [
      'a time beyond all calendars',
      damage((content) => (content.atMs = 1e300)),
      'is damaged at atMs: Too big: expected number to be <=253370764800000',
    ],
    [
      'an option of another type',
      damage((content) => ((content.options as Record<string, unknown>).cleanup_completed_session_ttl = 5)),
      'is damaged at options.cleanup_completed_session_ttl: Invalid input: expected string, received number',
    ],
    [
      'an unknown release',
      damage((content) => ((content.world as Record<string, unknown>).release = '3.0')),
      'is damaged at world.release: Invalid option: expected one of "2.50"|"2.16"',
    ],
  ])('%s is refused', (_, text, message) => {
    expect(() => readSavedState(text)).toThrow(message);
  });
});
