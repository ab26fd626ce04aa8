import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCurl, formatPlan } from '../../src/http/curl.js';
import { getSessions, postSession } from '../support/test-client.js';

const url = 'https://api.example.com/apis/bos/v2/sessions';

describe('the curl line', () => {
  test('of a GET', () => {
    expect(formatCurl(getSessions, `${url}?status=a+b&x=y`, { accept: 'application/json, */*' })).toBe(
      "curl -H 'accept: application/json, */*' 'https://api.example.com/apis/bos/v2/sessions?status=a+b&x=y'",
    );
  });

  test('of a write, with the token as a variable', () => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer abc.def' };
    expect(formatCurl(postSession, url, headers)).toBe(
      'curl -X POST -H \'content-type: application/json\' -H "Authorization: Bearer $TOKEN" ' +
        `--data-raw '{"operation": "boot"}' ${url}`,
    );
  });

  test('has no secret of the body, and a quote in it stays within its word', () => {
    const body = { text: '{"password": "secret", "limit": "it\'s"}', type: 'application/json' };
    expect(formatCurl({ ...postSession, body }, url, {})).toBe(
      `curl -X POST --data-raw '{"password": "[redacted]", "limit": "it'\\''s"}' ${url}`,
    );
  });

  test('a shell reads each word as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        (text) => {
          const line = formatCurl({ ...postSession, body: { text, type: 'text/plain' } }, url, {});
          const words = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`])
            .toString()
            .split('\0');
          expect(words).toEqual(['curl', '-X', 'POST', '--data-raw', text, url, '']);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the request to be read', () => {
  test('has method and URL, headers, and the body indented', () => {
    expect(formatPlan(postSession, url, { accept: 'application/json', authorization: 'Bearer abc.def' })).toBe(
      `POST ${url}\naccept: application/json\nauthorization: [redacted]\n\n{\n  "operation": "boot"\n}`,
    );
  });

  test('shows a body that is not JSON as it is, and none where there is none', () => {
    expect(formatPlan({ ...postSession, body: { text: 'a: 1', type: 'text/plain' } }, url, {})).toBe(
      `POST ${url}\n\na: 1`,
    );
    expect(formatPlan(getSessions, url, {})).toBe(`GET ${url}`);
  });
});
