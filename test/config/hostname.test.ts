import { expect, test } from 'vitest';
import { findHostnameSlip, hasUser, parseHostname } from '../../src/config/hostname.js';

test.each([
  ['api.example.com', 'https://api.example.com', 'api.example.com', true],
  ['127.0.0.1:8080', 'https://127.0.0.1:8080', '127.0.0.1:8080', true],
  ['localhost:8080', 'https://localhost:8080', 'localhost:8080', true],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080', '127.0.0.1:8080', false],
  ['HTTP://127.0.0.1:8080', 'http://127.0.0.1:8080', '127.0.0.1:8080', false],
  ['  https://api.example.com//  ', 'https://api.example.com', 'api.example.com', true],
  ['https://API.example.com:443', 'https://api.example.com', 'API.example.com:443', true],
  ['https://api.example.com/prefix/', 'https://api.example.com/prefix', 'api.example.com', true],
])('%j leads to %s', (text, baseUrl, host, secure) => {
  expect(parseHostname(text)).toEqual({ baseUrl, host, secure });
});

test.each(['', '   ', 'http://', 'a b', 'ftp://api.example.com', 'https://h?x=1', 'https://h#x', 'h:99999'])(
  '%j is not a hostname',
  (text) => {
    expect(parseHostname(text)).toBeUndefined();
  },
);

test.each([
  ['https://ada:pass@api.example.com:8443/gw', 'https://api.example.com:8443/gw', 'api.example.com:8443'],
  ['ada:p@ss@api.example.com', 'https://api.example.com', 'api.example.com'],
])('user and password are not part of the address: %s', (text, baseUrl, host) => {
  expect(hasUser(text)).toBe(true);
  expect(parseHostname(text)).toEqual({ baseUrl, host, secure: true });
  expect(hasUser(baseUrl)).toBe(false);
});

test.each([
  ['http:/api.example.com', 'there must be two slashes after "http:"'],
  [' https:api.example.com', 'there must be two slashes after "https:"'],
  ['https://api.example.com/apis', 'it contains /apis, which bos adds to each request by itself'],
  ['api.example.com/apis/bos/v2', 'it contains /apis/bos/v2, which bos adds to each request by itself'],
  ['https://h/gw/apis/', 'it contains /apis/, which bos adds to each request by itself'],
])('%j is not what was meant', (text, slip) => {
  expect(findHostnameSlip(text)).toBe(slip);
});

test.each(['http:8080', 'https:8080/prefix', 'https://apis.example.com', 'https://h/apiserver', 'http://h', 'h:1'])(
  '%j may be meant',
  (text) => {
    expect(findHostnameSlip(text)).toBeUndefined();
  },
);
