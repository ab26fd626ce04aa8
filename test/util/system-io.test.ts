import { describe, expect, it } from 'vitest';
import { systemIo } from '../../src/util/system-io.js';

describe('signals of the process', () => {
  it('are told to whoever listens, and to nobody any more', () => {
    const io = systemIo();
    const told: string[] = [];
    const before = process.listenerCount('SIGHUP');
    const stop = io.onSignal((name) => told.push(name));
    process.emit('SIGHUP', 'SIGHUP');
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGTERM', 'SIGTERM');
    stop();
    expect(told).toEqual(['SIGHUP', 'SIGTERM', 'SIGTERM']);
    expect(process.listenerCount('SIGHUP')).toBe(before);
    expect([io.signal.aborted, io.signal.reason]).toEqual([true, 'SIGHUP']);
  });
});
