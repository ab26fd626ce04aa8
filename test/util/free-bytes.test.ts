import { describe, expect, test } from 'vitest';
import { freeBytes } from '../../src/util/free-bytes.js';

describe('bytes that nobody needs any more', () => {
  test('are gone when they have their memory for themselves', () => {
    const bytes = Buffer.alloc(10_000, 'x');
    freeBytes(bytes);
    expect(bytes.length).toBe(0);
  });

  test('stay when others lie in the same memory', () => {
    const whole = Buffer.alloc(10_000, 'x');
    freeBytes(whole.subarray(0, 9_000));
    expect(whole.subarray(9_998).toString()).toBe('xx');
  });

  test('stay in memory that is shared between threads', () => {
    const bytes = new Uint8Array(new SharedArrayBuffer(10_000));
    freeBytes(bytes);
    expect(bytes.length).toBe(10_000);
  });
});
