import { describe, expect, test } from 'vitest';
import type { FailureContext } from '../../src/http/failure-details.js';
import { explainFailure } from '../../src/http/failure.js';
import type { RequestPlan } from '../../src/http/plan.js';
import { getSessions, postSession } from '../support/test-client.js';

const context: FailureContext = {
  plan: getSessions,
  baseUrl: new URL('https://api.example.com'),
  proxy: undefined,
  connectTimeoutMs: 10_000,
  timeoutMs: 60_000,
};

/** An error as Node and undici throw them. */
function broken(code: string, members: object = {}): Error {
  return Object.assign(new Error(`it said ${code}`), { code, ...members });
}

describe('what is told, and whether to try again', () => {
  test.each([
    [broken('ENOTFOUND'), 'network', 'never', 'Cannot connect to https://api.example.com: its name is not known.'],
    [
      broken('EAI_AGAIN'),
      'network',
      'unsent',
      'Cannot connect to https://api.example.com: the name server does not respond.',
    ],
    [
      broken('EHOSTUNREACH'),
      'network',
      'unsent',
      'Cannot connect to https://api.example.com: there is no route to it.',
    ],
    [
      broken('UND_ERR_CONNECT_TIMEOUT'),
      'timed-out',
      'never',
      'Cannot connect to https://api.example.com: no response within 10 s.',
    ],
    [
      broken('ETIMEDOUT', { syscall: 'connect' }),
      'timed-out',
      'never',
      'Cannot connect to https://api.example.com: no response within 10 s.',
    ],
    [
      broken('ETIMEDOUT', { syscall: 'read' }),
      'timed-out',
      'never',
      'No response from https://api.example.com within 60 s.',
    ],
    [
      broken('CERT_NOT_YET_VALID'),
      'tls',
      'never',
      'The certificate of https://api.example.com is not accepted: it is not valid yet.',
    ],
    [
      broken('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
      'tls',
      'never',
      'The certificate of https://api.example.com is not accepted: its authority is not one of those trusted here.',
    ],
    [
      broken('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', { reason: 'tlsv1 alert protocol version' }),
      'tls',
      'never',
      'No secure connection to https://api.example.com: it supports no safe version of TLS (1.2 or later).',
    ],
    [
      broken('ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', { reason: 'tlsv1 alert unknown ca' }),
      'tls',
      'never',
      'https://api.example.com does not accept the client certificate: tlsv1 alert unknown ca.',
    ],
    [
      Object.assign(new Error('Client network socket disconnected before secure TLS connection was established'), {
        code: 'ECONNRESET',
      }),
      'tls',
      'never',
      'No secure connection to https://api.example.com: the connection was closed before it was secure.',
    ],
    [broken('EPIPE'), 'network', 'unclear', 'The connection to https://api.example.com was closed without a response.'],
    [
      broken('UND_ERR_HEADERS_OVERFLOW'),
      'network',
      'never',
      'The response of https://api.example.com cannot be read: its headers are longer than 64 KiB.',
    ],
    [broken('EMFILE'), 'network', 'never', 'The request to https://api.example.com failed: it said EMFILE.'],
    ['a bare text', 'network', 'never', 'The request to https://api.example.com failed: a bare text.'],
  ])('%s', (cause, code, repeat, message) => {
    expect(explainFailure(cause, context)).toMatchObject({ repeat, error: { code, message } });
  });
});

test('a write that was never sent does not say that it may have been done', () => {
  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED']) {
    expect(explainFailure(broken(code), { ...context, plan: postSession }).error.hint).not.toContain(
      'may have been done',
    );
  }
});

test('a write without a command to check says only that it may have been done', () => {
  const plan: RequestPlan = { method: 'DELETE', path: '/apis/bos/v2/sessions', query: [], idempotent: true };
  expect(explainFailure(broken('ECONNRESET'), { ...context, plan }).error.hint).toBe('It may have been done.');
});
