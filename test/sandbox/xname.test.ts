import { describe, expect, test } from 'vitest';
import { canonizeXname } from '../../src/sandbox/xname.js';

describe('the one way to write a name', () => {
  test.each([
    ['X1000C0S0B0N0', 'x1000c0s0b0n0'],
    ['x01000c00s07b0n01', 'x1000c0s7b0n1'],
    ['x0c0s0b0n0,x00c0s0b0n1', 'x0c0s0b0n0,x0c0s0b0n1'],
    ['Login-01', 'login-01'],
  ])('of %s is %s', (name, expected) => {
    expect(canonizeXname(name)).toBe(expected);
  });

  test('is found at once, however long the name is', () => {
    const name = `x${'0'.repeat(200_000)}`;
    expect(canonizeXname(name)).toBe(name);
  });
});
