import { describe, expect, test } from 'vitest';
import { explainProblem, type ErrorResponse } from '../../src/http/problem.js';
import type { RequestPlan } from '../../src/http/plan.js';
import { getSessions, postSession } from '../support/test-client.js';

function explain(
  status: number,
  statusText: string,
  text: string,
  type = 'application/json',
  plan: RequestPlan = getSessions,
) {
  const answer: ErrorResponse = { status, statusText, type, text };
  return explainProblem(answer, plan);
}

// As recorded from the reference.
describe('the wording of the reference', () => {
  test.each([
    [404, 'Not Found', '{"title": "Gone", "detail": "no such thing"}', 'Gone: no such thing'],
    [404, 'Not Found', '{"message": "nope"}', 'Error received from server: 404 Not Found'],
    [404, 'Not Found', '{"title": "Not Found", "status": 404}', 'Error received from server: 404 Not Found'],
    [404, 'Not Found', '{"title": null, "detail": null}', 'Error received from server: 404 Not Found'],
    [404, 'Not Found', '["title", "detail"]', 'Error received from server: 404 Not Found'],
    [404, 'Not Found', '', 'Error received from server: 404 Not Found'],
    [404, 'Not Found', '{"title": "Two\\nlines", "detail": "a\\tb ☃"}', 'Two\nlines: a\tb ☃'],
    [
      422,
      'Unprocessable Entity',
      '{"title": "t", "detail": "d", "e": 22, "err_msg": "capmc message"}',
      't: d: capmc message',
    ],
    [401, 'Unauthorized', '<html>401</html>', 'Error received from server: 401 Unauthorized'],
    [599, '', 'odd', 'Error received from server: 599 '],
    [418, "I'm a Teapot", 'teapot', "Error received from server: 418 I'm a Teapot"],
  ])('%i %s with %j', (status, statusText, text, expected) => {
    expect(explain(status, statusText, text).reference).toBe(expected);
  });

  test('a title that is not a string is written as JSON', () => {
    const text = '{"title": {"a": 1}, "detail": [1, null]}';
    expect(explain(404, 'Not Found', text).reference).toBe('{"a": 1}: [1, null]');
  });
});

describe('the message', () => {
  test.each([
    [
      400,
      'Bad Request',
      '{"title": "Bad Request", "detail": "\'bad\' is not a valid value"}',
      "'bad' is not a valid value (400 Bad Request)",
    ],
    [400, 'Bad Request', '{"title": "Bad Request", "detail": ""}', 'Bad Request (400 Bad Request)'],
    [404, 'Not Found', '{"message": "nope"}', 'nope (404 Not Found)'],
    [400, 'Bad Request', '{"e": 22, "err_msg": "Invalid argument"}', 'Invalid argument (400 Bad Request)'],
    [
      401,
      'Unauthorized',
      '{"error": "invalid_grant", "error_description": "Invalid user credentials"}',
      'Invalid user credentials (401 Unauthorized)',
    ],
    [400, 'Bad Request', '"Session template not found"', 'Session template not found (400 Bad Request)'],
    [400, 'Bad Request', '{"detail": "one\\n\\n  two"}', 'one two (400 Bad Request)'],
    [400, 'Bad Request', '', 'The server responded with 400 Bad Request.'],
    [599, '', '', 'The server responded with 599.'],
    [404, 'Not Found', '["title", "detail"]', 'The server responded with 404 Not Found.'],
  ])('%i %s with %j', (status, statusText, text, expected) => {
    expect(explain(status, statusText, text).message).toBe(expected);
  });

  test('plain text of a gateway is the reason', () => {
    expect(explain(403, 'Forbidden', 'RBAC: access denied', 'text/plain').message).toBe(
      'RBAC: access denied (403 Forbidden)',
    );
  });

  test.each(['text/html', 'text/plain', ''])('HTML is never shown, sent as %j', (type) => {
    const error = explain(502, 'Bad Gateway', '<html><title>502</title></html>', type);
    expect(error.message).toBe('The gateway responded with 502 Bad Gateway instead of BOS.');
  });

  test('a very long reason is cut', () => {
    const error = explain(400, 'Bad Request', JSON.stringify('x'.repeat(5000)));
    expect(error.message).toBe(`${'x'.repeat(1000)}… (400 Bad Request)`);
  });
});

describe('the code and the hint', () => {
  test.each([
    [401, 'not-allowed', 'Log in with `bos auth login`.'],
    [
      403,
      'not-allowed',
      'Log in again with `bos auth login`; `bos auth status` shows who you are. If that is right, ask for the role.',
    ],
    [409, 'request-refused', 'It has changed or is busy: look at it again, then decide.'],
    [429, 'request-refused', 'There were too many requests: try again later, or with more --retries.'],
    [500, 'server-error', "The server's own log says more; -vvv shows the whole response."],
    [503, 'server-error', 'The service may be restarting: try again in a minute.'],
    [400, 'request-refused', undefined],
  ])('%i is %s', (status, code, hint) => {
    expect(explain(status, '', '')).toMatchObject({ code, hint, status });
  });

  test.each([
    ['/apis/bos/v2/sessions/s1', 'To see which exist: `bos v2 sessions list`.'],
    ['/apis/bos/v2/sessions/s1/status', 'To see which exist: `bos v2 sessions list`.'],
    ['/apis/bos/v2/sessiontemplatesvalid/t', 'To see which exist: `bos v2 sessiontemplates list`.'],
    ['/apis/bos/v1/session/s1/status', 'To see which exist: `bos v1 session list`.'],
    ['/apis/bos/v2/sessions', undefined],
  ])('a 404 of %s names the command that lists', (path, hint) => {
    expect(explain(404, 'Not Found', '', '', { ...getSessions, path })).toMatchObject({ code: 'not-found', hint });
  });

  test.each([300, 304, 400, 404, 405, 408, 409, 415, 422, 429, 499, 500, 502, 503, 504, 599])(
    'a write that ends in %i, with nothing from BOS in it, may have been done',
    (status) => {
      const error = explain(status, '', '', '', postSession);
      expect([
        error.mayBeDone,
        error.hint?.startsWith('It may have been done; check with `bos v2 sessions list`.'),
      ]).toEqual([true, true]);
    },
  );

  test.each([400, 401, 403, 404, 405, 409, 415, 422])('a write that BOS answers with %i was not done', (status) => {
    const body = '{"title": "No", "detail": "no"}';
    expect(explain(status, '', body, 'application/problem+json', postSession).mayBeDone).toBe(false);
  });

  test.each([401, 403, 407])('a write that ends in %i did not get past the guard', (status) => {
    expect(explain(status, '', '<html>', 'text/html', postSession).mayBeDone).toBe(false);
  });

  test('a login changes nothing', () => {
    const login = { ...postSession, changesNothing: true } as const;
    expect(explain(503, '', '', '', login)).toMatchObject({
      mayBeDone: false,
      hint: 'The service may be restarting: try again in a minute.',
    });
  });
});

test.each(["None is not of type 'object'", "{} should be non-empty - 'patch'"])(
  'a change of nothing, which the service refuses with %s, has a hint',
  (detail) => {
    const body = JSON.stringify({ title: 'Bad Request', detail, status: 400 });
    const patch: RequestPlan = { ...postSession, method: 'PATCH', path: '/apis/bos/v2/options' };
    expect(explain(400, 'Bad Request', body, 'application/problem+json', patch).hint).toBe(
      'No change was given. The options of the command are what can be changed: see --help.',
    );
    expect(explain(400, 'Bad Request', body, 'application/problem+json', postSession).hint).toBeUndefined();
  },
);
