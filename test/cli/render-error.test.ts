import { describe, expect, test } from 'vitest';
import { BugError } from '../../src/errors/outcome.js';
import { NetworkError } from '../../src/errors/service.js';
import { renderError, renderErrorJson, renderReferenceError, renderWarning } from '../../src/cli/render-error.js';
import { UsageError } from '../../src/errors/input.js';

const command = { usage: 'Usage: cray bos v2 list [OPTIONS]', command: 'cray bos v2 list' };

describe('under bos', () => {
  test('an error is one line', () => {
    expect(renderError(new UsageError('It is wrong.'))).toBe('error: It is wrong.\n');
  });

  test('a hint stands below, each line of it indented', () => {
    expect(renderError(new UsageError('It is wrong.', { hint: 'Do this.\nOr that.' }))).toBe(
      'error: It is wrong.\n  Do this.\n  Or that.\n',
    );
  });
});

test.each([
  ['under bos', (error: UsageError) => renderError(error)],
  ['under cray', (error: UsageError) => renderReferenceError(error, command)],
])('what steers a terminal is shown as an escape %s', (_, render) => {
  expect(render(new UsageError('\u001b[31mred\u0007\u202e'))).toContain('rror: \\u001b[31mred\\u0007\\u202e\n');
});

test('on a terminal an error is folded at words, and a word that is longer stays whole', () => {
  const error = new UsageError('It is wrong in many words.', { hint: 'Look at /a/path/that/is/long/enough now.' });
  expect(renderError(error, 24)).toBe(
    'error: It is wrong in\n  many words.\n  Look at\n    /a/path/that/is/long/enough\n    now.\n',
  );
});

describe('as JSON', () => {
  test('an error is one object on one line, with a stable code', () => {
    expect(renderErrorJson(new NetworkError('tls', 'No.\n"é"', { hint: 'Do this.' }))).toBe(
      '{"error": {"code": "tls", "message": "No.\\n\\"\\u00e9\\"", "hint": "Do this."}}\n',
    );
  });

  test('an error without a hint has none', () => {
    expect(renderErrorJson(new UsageError('No.'))).toBe('{"error": {"code": "usage", "message": "No."}}\n');
  });
});

describe('under cray', () => {
  test('usage, the pointer to help and the error, in the words of the reference', () => {
    expect(renderReferenceError(new UsageError('ours', { reference: 'theirs', hint: 'none' }), command)).toBe(
      "Usage: cray bos v2 list [OPTIONS]\nTry 'cray bos v2 list -h' for help.\n\nError: theirs\n",
    );
  });

  test('some errors have no pointer', () => {
    expect(renderReferenceError(new UsageError('No.', { usage: 'usage' }), command)).toBe(
      'Usage: cray bos v2 list [OPTIONS]\n\nError: No.\n',
    );
  });

  test('some stand alone', () => {
    expect(renderReferenceError(new UsageError('No.', { usage: 'bare' }), command)).toBe('Error: No.\n');
  });

  test('without a command there is no usage', () => {
    expect(renderReferenceError(new UsageError('No.'), { command: 'cray' })).toBe('Error: No.\n');
  });
});

test('a bug is told in one line, without a stack', () => {
  expect(renderError(new BugError(new TypeError('x is undefined\nat y')))).toBe(
    'error: An unexpected error: x is undefined\n  This is a bug in bos. BOS_DEBUG=1 shows where it happened.\n',
  );
});

test('anything thrown can be told', () => {
  expect(new BugError('text').message).toBe('An unexpected error: text');
});

test('a warning is folded as an error is', () => {
  expect(renderWarning('a long text that goes on and on', 20)).toBe('warning: a long\n  text that goes on\n  and on\n');
  expect(renderWarning(`${'x'.repeat(20)} is long`, 20)).toBe(`warning: ${'x'.repeat(20)}\n  is long\n`);
  expect(renderWarning('a long text that goes on')).toBe('warning: a long text that goes on\n');
});
