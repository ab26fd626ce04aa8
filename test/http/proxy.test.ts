import { describe, expect, test } from 'vitest';
import { findProxy, isExempt } from '../../src/http/proxy.js';
import { catchError } from '../support/test-client.js';

const https = new URL('https://api.example.com');
const http = new URL('http://api.example.com');

describe('which proxy', () => {
  test.each([
    [
      https,
      { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:1', all_proxy: 'http://c:1' },
      'https_proxy http://a:1/',
    ],
    [https, { HTTPS_PROXY: 'http://b:1', all_proxy: 'http://c:1' }, 'HTTPS_PROXY http://b:1/'],
    [https, { https_proxy: '', ALL_PROXY: 'https://d:1' }, 'ALL_PROXY https://d:1/'],
    [https, { http_proxy: 'http://a:1' }, 'none'],
    [http, { http_proxy: 'a:3128' }, 'http_proxy http://a:3128/'],
    [http, { HTTP_PROXY: 'http://a:1' }, 'none'],
    [http, { all_proxy: 'http://c:1' }, 'all_proxy http://c:1/'],
    [http, { all_proxy: 'http://c:1', NO_PROXY: '.example.com' }, 'none'],
    [http, { all_proxy: 'http://c:1', no_proxy: 'x', NO_PROXY: '*' }, 'all_proxy http://c:1/'],
    [http, {}, 'none'],
  ])('%s with %j: %s', (url, env, expected) => {
    const proxy = findProxy(url, env);
    expect(proxy ? `${proxy.variable} ${proxy.url.href}` : 'none').toBe(expected);
  });

  test.each(['socks5://a:1', 'http://', 'http://a:port', '://'])('%s is not an address of a proxy', async (text) => {
    const found = Promise.resolve().then(() => findProxy(https, { https_proxy: text }));
    expect(await catchError(found)).toMatchObject({
      code: 'configuration',
      message: `https_proxy is not the address of an http or https proxy: ${text}`,
    });
  });
});

describe('no_proxy', () => {
  test.each([
    ['https://api.example.com', '*', true],
    ['https://api.example.com', 'api.example.com', true],
    ['https://api.example.com', 'example.com', true],
    ['https://api.example.com', '.example.com', true],
    ['https://api.example.com', '*.example.com', true],
    ['https://api.example.com', 'EXAMPLE.COM', true],
    ['https://api.example.com', 'a.invalid, example.com', true],
    ['https://api.example.com', 'a.invalid example.com', true],
    ['https://badexample.com', 'example.com', false],
    ['https://example.com.invalid', 'example.com', false],
    ['https://api.example.com', 'com.example', false],
    ['https://api.example.com', 'api.example.com:443', true],
    ['http://api.example.com', 'api.example.com:443', false],
    ['http://api.example.com:8080', 'example.com:8080', true],
    ['http://127.0.0.1:8080', '127.0.0.1', true],
    ['http://127.0.0.1:8080', '0.0.1', false],
    ['http://10.1.2.3', '10.0.0.0/8', true],
    ['http://11.1.2.3', '10.0.0.0/8', false],
    ['http://[fd00::1]', 'fd00::/8', true],
    ['http://[::1]:8080', '[::1]:8080', true],
    ['http://[::1]:8080', '::1', true],
    ['http://api.example.com', '10.0.0.0/8', false],
    ['http://10.1.2.3', '10.0.0.0/99', false],
    ['http://10.1.2.3', '10.0.0.0/', false],
    ['http://10.1.2.3', '', false],
    ['http://10.1.2.3', ' , ', false],
  ])('%s by %j: %s', (url, list, expected) => {
    expect(isExempt(new URL(url), list)).toBe(expected);
  });
});
