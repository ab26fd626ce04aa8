import { describe, expect, test } from 'vitest';
import { judge } from './judge.js';
import type { Outcome } from './outcome.js';
import type { Expectation, Level, ParityCase } from './parity-case.js';

const get = {
  method: 'GET',
  path: '/apis/bos/v2/sessions',
  query_parsed: [['status', 'running']] as const,
  headers: {},
  body: null,
  has_body: false,
};
const sentGet = { method: 'GET', path: '/apis/bos/v2/sessions', query: 'status=running', headers: {}, body: '' };
const post = {
  method: 'POST',
  path: '/apis/bos/v2/sessions',
  query_parsed: [],
  headers: { 'content-type': 'application/json', 'cray-tenant-name': 'red', authorization: 'Bearer x' },
  body: { limit: { float: 1 }, operation: 'boot' },
  has_body: true,
};
const sentPost = {
  method: 'POST',
  path: '/apis/bos/v2/sessions',
  query: '',
  headers: { 'content-type': 'application/json; charset=utf-8', 'cray-tenant-name': 'red', authorization: 'Bearer x' },
  body: '{"operation":"boot","limit":1.0}',
};

function caseOf(level: Level, expect: Partial<Expectation> = {}, more: Partial<ParityCase> = {}): ParityCase {
  const argv = ['bos', 'v2', 'sessions', 'describe', 'one'];
  const expectation = { exit: 0, stdout: '', stderr: '', requests: [], ...expect };
  return { id: 'a', argv, fmt: 'json', level, expect: expectation, ...more };
}

function outcomeOf(outcome: Partial<Outcome> = {}): Outcome {
  return { exit: 0, stdout: '', stderr: '', requests: [], files: {}, ...outcome };
}

/** The names of what mismatches. */
function mismatches(parityCase: ParityCase, outcome: Partial<Outcome> = {}): string[] {
  return judge(parityCase, outcomeOf(outcome)).mismatches.map(({ what }) => what);
}

describe('exact', () => {
  const recorded = caseOf('exact', { stdout: 'a = 1\n', requests: [get, post] });
  const same = { stdout: 'a = 1\n', requests: [sentGet, sentPost] };

  test('the same status, requests and text match', () => {
    expect(mismatches(recorded, same)).toEqual([]);
  });

  test.each<[string, Partial<Outcome>, string[]]>([
    ['another status', { ...same, exit: 1 }, ['exit']],
    ['white space in the text', { ...same, stdout: 'a = 1' }, ['stdout']],
    ['a missing request', { ...same, requests: [sentGet] }, ['requests']],
    ['requests in another order', { ...same, requests: [sentPost, sentGet] }, ['requests']],
    ['another method', { ...same, requests: [{ ...sentGet, method: 'PUT' }, sentPost] }, ['requests']],
    ['another path', { ...same, requests: [{ ...sentGet, path: '/apis/bos/v1/session' }, sentPost] }, ['requests']],
    ['another query', { ...same, requests: [{ ...sentGet, query: 'status=failed' }, sentPost] }, ['requests']],
    ['a query too many', { ...same, requests: [{ ...sentGet, query: 'status=running&a=' }, sentPost] }, ['requests']],
    [
      'an integer for a float',
      { ...same, requests: [sentGet, withBody('{"operation":"boot","limit":1}')] },
      ['requests'],
    ],
    ['a member too few', { ...same, requests: [sentGet, withBody('{"operation":"boot"}')] }, ['requests']],
    ['no body', { ...same, requests: [sentGet, withBody('')] }, ['requests']],
    ['no tenant', { ...same, requests: [sentGet, withoutHeader('cray-tenant-name')] }, ['requests']],
    ['no token', { ...same, requests: [sentGet, withoutHeader('authorization')] }, ['requests']],
    ['no content type', { ...same, requests: [sentGet, withoutHeader('content-type')] }, ['requests']],
  ])('%s does not match', (_, outcome, expected) => {
    expect(mismatches(recorded, outcome)).toEqual(expected);
  });

  test('paths compare decoded, queries in any order', () => {
    const query_parsed = [['a', '1'] as const, ['b', 'x y'] as const];
    const asked = { ...get, path: '/apis/a%20b', query_parsed };
    const sent = { ...sentGet, path: '/apis/a b', query: 'b=x+y&a=1' };
    expect(mismatches(caseOf('exact', { requests: [asked] }), { requests: [sent] })).toEqual([]);
  });

  test('a JSON body of null is not the same as none', () => {
    const asked = { ...post, body: null };
    expect(mismatches(caseOf('exact', { requests: [asked] }), { requests: [withBody('null')] })).toEqual([]);
    expect(mismatches(caseOf('exact', { requests: [asked] }), { requests: [withBody('')] })).toEqual(['requests']);
  });

  test('files must be left as recorded', () => {
    const left = caseOf('exact', { files: { token: 'text', none: null } });
    expect(mismatches(left, { files: { token: 'text' } })).toEqual([]);
    expect(mismatches(left, { files: { token: 'other' } })).toEqual(['files']);
    expect(mismatches(left, { files: { token: 'text', none: '' } })).toEqual(['files']);
  });

  function withBody(body: string) {
    return { ...sentPost, body };
  }

  function withoutHeader(name: string) {
    return {
      ...sentPost,
      headers: Object.fromEntries(Object.entries(sentPost.headers).filter(([key]) => key !== name)),
    };
  }
});

describe('data', () => {
  test.each([
    ['json', '{"a": 1, "b": [2]}', '{\n "b": [2],\n "a": 1 }'],
    ['toml', 'a = 1\nb = "x"\n', 'b = "x"\na = 1'],
    ['yaml', 'a: 1\nb:\n', '{a: 1, b: null}'],
    ['other', 'a   b', 'a b\n'],
  ])('%s matches by what it holds', (fmt, stdout, printed) => {
    expect(mismatches(caseOf('data', { stdout }, { fmt }), { stdout: printed })).toEqual([]);
  });

  test.each([
    ['json', '{"a": 1}', '{"a": 1.0}'],
    ['json', '{"a": 12345678901234567890}', '{"a": 12345678901234567891}'],
    ['json', '{"a": 1}', '{"a": 1'],
    ['toml', 'a = 12345678901234567', 'a = 12345678901234568'],
    ['toml', 'a = 1', 'a = "1"'],
    ['yaml', 'a: "true"', 'a: true'],
    ['yaml', 'a: "1"', 'a: 1'],
    ['other', 'a b', 'a c'],
  ])('%s with other data does not match: %s, %s', (fmt, stdout, printed) => {
    expect(mismatches(caseOf('data', { stdout }, { fmt }), { stdout: printed })).toEqual(['stdout']);
  });

  test('requests count as for exact', () => {
    expect(mismatches(caseOf('data', { requests: [get] }))).toEqual(['requests']);
  });
});

describe('verbose', () => {
  const traced = caseOf('verbose', { stdout: 'a', trace: ['GET', '/apis/bos/v2'] });

  test('the trace stands on stderr', () => {
    expect(mismatches(traced, { stdout: 'a', stderr: '> GET http://h/apis/bos/v2' })).toEqual([]);
  });

  test('a part of the trace is missing, or stdout differs', () => {
    expect(mismatches(traced, { stdout: 'b', stderr: '> GET http://h/' })).toEqual(['stdout', 'trace']);
  });
});

describe('error', () => {
  const failed = { exit: 1, stderr: 'Usage: x\n\nError: no.\n' };

  test('a status that is not 0 and one error line', () => {
    expect(mismatches(caseOf('error', { exit: 2 }), failed)).toEqual([]);
  });

  test.each<[string, Partial<Outcome>, string[]]>([
    ['status 0', { ...failed, exit: 0 }, ['exit']],
    ['a request', { ...failed, requests: [sentGet] }, ['requests']],
    ['no error line', { ...failed, stderr: 'no.' }, ['stderr']],
    ['two error lines', { ...failed, stderr: 'Error: a\nError: b' }, ['stderr']],
    ['something on stdout', { ...failed, stdout: 'x' }, ['stdout']],
  ])('%s does not match', (_, outcome, expected) => {
    expect(mismatches(caseOf('error'), outcome)).toEqual(expected);
  });

  test('refused allows one request, not two', () => {
    expect(mismatches(caseOf('refused'), { ...failed, requests: [sentGet] })).toEqual([]);
    expect(mismatches(caseOf('refused'), { ...failed, requests: [sentGet, sentGet] })).toEqual(['requests']);
  });
});

describe('requests', () => {
  const asked = caseOf('requests', { exit: 2, requests: [get] });

  test('any other failure, the same method and path', () => {
    expect(mismatches(asked, { exit: 7, requests: [{ ...sentGet, query: '' }] })).toEqual([]);
  });

  test('success for a failure, another path', () => {
    expect(mismatches(asked, { requests: [{ ...sentGet, path: '/' }] })).toEqual(['exit', 'requests']);
  });
});

describe('path', () => {
  const named = (argument: string) => caseOf('path', {}, { argv: ['bos', 'v2', 'sessions', 'describe', argument] });
  const asked = (path: string, query = '') => ({ requests: [{ ...sentGet, path, query }] });

  test('one segment, or refused', () => {
    expect(mismatches(named('a/b?c'), asked('/apis/bos/v2/sessions/a%2Fb%3Fc'))).toEqual([]);
    expect(mismatches(named('..'), { exit: 2 })).toEqual([]);
  });

  test.each([
    ['two segments', 'a/b', asked('/apis/bos/v2/sessions/a/b')],
    ['a query', 'a?b', asked('/apis/bos/v2/sessions/a', 'b')],
    ['another name', 'a', asked('/apis/bos/v2/sessions/b')],
    ['the collection', '', asked('/apis/bos/v2/sessions')],
    ['success without a request', '..', { exit: 0 }],
  ])('%s does not match', (_, argument, outcome) => {
    expect(mismatches(named(argument), outcome)).toEqual(['path']);
  });
});

describe('help', () => {
  const helped = caseOf('help', { stdout: '  sessions\n  --format\n  -h, --help\n' });

  test('every option and command is listed, whatever else there is', () => {
    expect(mismatches(helped, { stdout: 'Groups:\n  sessions  x\n  --format TEXT\n  -h, --help\n  --more' })).toEqual(
      [],
    );
  });

  test.each([
    ['a command', '--format -h --help'],
    ['an option', 'sessions --format -h'],
  ])('%s is missing', (_, stdout) => {
    expect(mismatches(helped, { stdout })).toEqual(['help']);
  });

  test('another status', () => {
    expect(mismatches(helped, { exit: 2, stdout: 'sessions --format -h --help' })).toEqual(['exit']);
  });
});

describe('at every level', () => {
  const levels: Level[] = ['exact', 'data', 'verbose', 'error', 'refused', 'requests', 'path', 'help', 'free'];

  test.each(levels)('%s: a crash does not match', (level) => {
    expect(mismatches(caseOf(level), { exit: 'crash' })).toContain('crash');
  });

  test.each([
    ['a stack', 'Error: x\n    at run (file:///a/b.js:1:2)\n'],
    ['a traceback', 'Traceback (most recent call last):\n'],
    ['a lost promise', 'UnhandledPromiseRejection\n'],
  ])('%s on stderr is a crash', (_, stderr) => {
    expect(mismatches(caseOf('free'), { stderr })).toEqual(['crash']);
  });

  test('free asks for nothing else', () => {
    expect(mismatches(caseOf('free'), { exit: 5, stdout: 'x', stderr: 'y', requests: [sentGet] })).toEqual([]);
  });
});

describe('wording', () => {
  const refused = caseOf('exact', { exit: 2, stderr: 'Usage: x\n\nError: No such\n  command.\n' });

  test('the text after Error: is compared, its white space folded', () => {
    expect(judge(refused, outcomeOf({ exit: 2, stderr: 'Error: No such command.' })).wording).toBeUndefined();
  });

  test('another text is told, but is no mismatch', () => {
    expect(judge(refused, outcomeOf({ exit: 2, stderr: 'Error: Unknown.' }))).toEqual({
      mismatches: [],
      wording: { expected: 'No such command.', got: 'Unknown.' },
    });
  });

  test('what succeeds, and what is free to fail in its own words, has none', () => {
    expect(judge(caseOf('exact'), outcomeOf({ stderr: 'note' })).wording).toBeUndefined();
    expect(judge(caseOf('error', { exit: 2 }), outcomeOf({ exit: 2, stderr: 'Error: x' })).wording).toBeUndefined();
  });
});
