import { afterEach, describe, expect, test, vi } from 'vitest';
import { systemIo } from '../../src/util/system-io.js';

describe('signals of the process', () => {
  test('are told to whoever listens, and to nobody any more', () => {
    // The tests themselves may run under nohup.
    vi.stubEnv('_', undefined);
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

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('the home folder', () => {
  test('is the one of the environment, then the one of the system', () => {
    vi.spyOn(process.getBuiltinModule('node:os'), 'homedir').mockReturnValue('/home/of-system');
    vi.stubEnv('HOME', '/home/user');
    expect(systemIo().home).toBe('/home/user');
    vi.stubEnv('HOME', undefined);
    expect(systemIo().home).toBe('/home/of-system');
  });

  test('is the root where the environment has an empty one, and where the system does not know the user', () => {
    vi.stubEnv('HOME', '');
    expect(systemIo().home).toBe('/');
    vi.stubEnv('HOME', undefined);
    vi.spyOn(process.getBuiltinModule('node:os'), 'homedir').mockImplementation(() => {
      throw new Error('uv_os_homedir returned ENOENT');
    });
    expect(systemIo().home).toBe('/');
  });
});

describe('a working folder that has been removed', () => {
  test('keeps its last name', () => {
    vi.spyOn(process, 'cwd').mockImplementation(() => {
      throw new Error('uv_cwd: no such file or directory');
    });
    vi.stubEnv('PWD', '/gone');
    expect(systemIo().cwd).toBe('/gone');
    vi.stubEnv('PWD', undefined);
    expect(systemIo().cwd).toBe('/');
  });
});
