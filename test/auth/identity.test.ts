import { expect, test } from 'vitest';
import { readIdentity } from '../../src/auth/identity.js';

const encode = (text: string) => `e30.${Buffer.from(text).toString('base64url')}.sig`;

test('the user stands in the claims of a JSON web token', () => {
  expect(readIdentity(encode('{"preferred_username": "jané"}'))).toBe('jané');
});

test.each(['opaque', 'a.b.c', '', encode('[]'), encode('{"preferred_username": 5}')])('%j names no user', (token) => {
  expect(readIdentity(token)).toBeUndefined();
});
