import { describe, expect, test } from 'vitest';
import { readTroubleOptions } from '../../../../src/commands/sandbox/start/read-options.js';
import { noWireTrouble } from '../../../../src/sandbox/trouble/trouble.js';
import type { JsonValue } from '../../../../src/util/json/value.js';

function read(options: Record<string, JsonValue>) {
  return readTroubleOptions(new Map(Object.entries(options)), 1000);
}

describe('the options of trouble', () => {
  test('say nothing of nodes where none of them does', () => {
    expect(read({ nodes: '3' })).toEqual({ wire: noWireTrouble });
    expect(read({ latency: '200ms' })).toEqual({ wire: { ...noWireTrouble, latencyMs: 200 } });
  });

  test('are a description of trouble', () => {
    const options = { fail: ['x1000c0s0b0n0:configuring'], fail_rate: '0.02', slow: true };
    expect(read({ ...options, fault: ['503:0.1', 'truncate'], down_for: '30s' })).toEqual({
      nodes: { failures: { x1000c0s0b0n0: ['configuring'] }, failRate: 0.02, slow: true },
      wire: {
        latencyMs: 0,
        downUntilMs: 31_000,
        faults: [
          { kind: 503, rate: 0.1 },
          { kind: 'truncate', rate: 1 },
        ],
      },
    });
  });

  test.each<[Record<string, JsonValue>, string]>([
    [{ fault: ['503:lots'] }, "Invalid value for '--fault': 503:lots has no rate from 0 to 1 after the colon."],
    [{ fail_rate: '2' }, "Invalid value for '--fail-rate': 2 is not a rate from 0 to 1."],
    [{ down_for: 'ever' }, "Invalid value for '--down-for': ever is not a time such as 200ms, 30s or 5m."],
  ])('%j is a usage error', (options, message) => {
    expect(() => read(options)).toThrow(expect.objectContaining({ code: 'usage', message }) as Error);
  });
});
