import { expect, test } from 'vitest';
import { redactBody, redactForeignUrl, redactHeaders, redactUrl } from '../../src/util/redact.js';

test('headers that carry credentials are hidden whatever their case', () => {
  const headers = {
    Authorization: 'Bearer abc',
    COOKIE: 'a=b',
    'set-cookie': 'c=d',
    'Content-Type': 'application/json',
  };
  expect(redactHeaders(headers)).toEqual({
    Authorization: '[redacted]',
    COOKIE: '[redacted]',
    'set-cookie': '[redacted]',
    'Content-Type': 'application/json',
  });
});

test('a token request hides the password and the code, and keeps the rest', () => {
  const form =
    'grant_type=password&client_id=shasta&username=operator&password=s%26cret&rsa_username=operator&rsa_otp=123456';
  expect(redactBody(form, 'application/x-www-form-urlencoded; charset=utf-8')).toBe(
    'grant_type=password&client_id=shasta&username=operator&password=[redacted]&rsa_username=operator&rsa_otp=[redacted]',
  );
});

test('the tokens of an answer are hidden, its spacing and its other members stay', () => {
  const body =
    '{"access_token": "a\\"b", "expires_in": 300,\n "refresh_token":"r", "token_type": "bearer", "id_token": 5}';
  expect(redactBody(body, 'application/json')).toBe(
    '{"access_token": "[redacted]", "expires_in": 300,\n "refresh_token":"[redacted]", "token_type": "bearer", "id_token": "[redacted]"}',
  );
});

test('secrets of boot artifacts are hidden at every depth', () => {
  const body = '{"id": "x1", "actual_state": {"bss_token": "t-1"}, "list": [{"bss_tokens": ["a", "b"]}]}';
  expect(redactBody(body, 'application/json')).toBe(
    '{"id": "x1", "actual_state": {"bss_token": "[redacted]"}, "list": [{"bss_tokens": "[redacted]"}]}',
  );
});

test.each([
  ['{"access_token": "abc', '{"access_token": "[redacted]"'],
  ['{"access_token": "abc\\', '{"access_token": "[redacted]"'],
  ['{"bss_tokens": ["a", "b', '{"bss_tokens": "[redacted]"'],
])('a body that is cut off hides its secret too: %s', (body, shown) => {
  expect(redactBody(body, '')).toBe(shown);
});

test('a join token within kernel parameters is hidden, a variable in its place is not', () => {
  expect(redactBody('{"kernel_parameters": "quiet spire_join_token=abc-1 x=y"}', 'application/json')).toBe(
    '{"kernel_parameters": "quiet spire_join_token=[redacted] x=y"}',
  );
  const variable = '{"kernel_parameters": "spire_join_token=${SPIRE_JOIN_TOKEN}"}';
  expect(redactBody(variable, 'application/json')).toBe(variable);
});

test('words that only look like secrets stay', () => {
  const body = '{"description": "reset the password", "token_type": "bearer", "passwords": "no"}';
  expect(redactBody(body, 'application/json')).toBe(body);
});

test('a URL loses its user, its password and secret parameters', () => {
  expect(redactUrl('https://operator:secret@api.example.com:8443/a?x=1&access_token=abc#top')).toBe(
    'https://[redacted]@api.example.com:8443/a?x=1&access_token=[redacted]#top',
  );
  expect(redactUrl('https://api.example.com/users/operator@example.com')).toBe(
    'https://api.example.com/users/operator@example.com',
  );
});

test('a password with an @ is hidden whole', () => {
  expect(redactUrl('http://ada:p@ss@proxy.example.com:3128/a@b')).toBe('http://[redacted]@proxy.example.com:3128/a@b');
});

test('of a URL that the server wrote the values of the query are hidden, but for those of our own names', () => {
  expect(
    redactForeignUrl('https://ada:pw@h/cb?status=running&code=abc&sig=x%2By#access_token=t&state=s', ['status']),
  ).toBe('https://[redacted]@h/cb?status=running&code=[redacted]&sig=[redacted]#[redacted]');
  expect(redactForeignUrl('/cb?code=abc </next?after=x>; rel="next"', [])).toBe(
    '/cb?code=[redacted] </next?after=[redacted]>; rel="next"',
  );
});

test('a token or a password in the dump of a request is hidden', () => {
  expect(redactBody('GET / HTTP/1.1 Authorization: Bearer abc.def-ghi Basic YWRhOnB3MTI=', 'text/plain')).toBe(
    'GET / HTTP/1.1 Authorization: Bearer [redacted] Basic [redacted]',
  );
});
