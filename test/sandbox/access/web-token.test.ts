import { describe, expect, test } from 'vitest';
import { readToken, signToken, type Claims } from '../../../src/sandbox/access/web-token.js';

const claims: Claims = {
  iss: 'https://h/keycloak/realms/shasta',
  iat: 100,
  exp: 400,
  typ: 'Bearer',
  azp: 'shasta',
  preferred_username: 'operator',
  resource_access: { shasta: { roles: ['admin'] } },
  groups: [],
};

describe('a web token', () => {
  const token = signToken(claims, 'secret');

  test('is three parts of letters that may stand in a header', () => {
    expect(token).toMatch(/^eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.[\w-]+\.[\w-]{43}$/);
  });

  test('says what it was signed with', () => {
    expect(readToken(token, 'Bearer', 'secret')).toEqual(claims);
  });

  test('can be read by whoever carries it', () => {
    const part = (text: string | undefined): unknown => JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
    const [header, body] = token.split('.');
    expect([part(header), part(body)]).toEqual([{ alg: 'HS256', typ: 'JWT' }, claims]);
  });

  test.each([
    ['signed with another secret', signToken(claims, 'other')],
    ['changed behind the signature', token.replace(/\.[\w-]+\./, `.${Buffer.from('{}').toString('base64url')}.`)],
    ['without its signature', token.replace(/[^.]+$/, '')],
    ['whose header says that it is not signed', token.replace(/^[\w-]+/, 'eyJhbGciOiJub25lIn0')],
    ['of another type', signToken({ ...claims, typ: 'Refresh' }, 'secret')],
    ['that is none', 'abc'],
    ['that is empty', ''],
  ])('one %s is worth nothing', (_, text) => {
    expect(readToken(text, 'Bearer', 'secret')).toBeUndefined();
  });
});
