import { expect, test } from 'vitest';
import { AnswerError } from '../../src/errors/service.js';
import { isHtml, parseBody } from '../../src/output/response-body.js';
import { JsonNumber } from '../../src/util/json/value.js';

test.each(['', ' \n', '\ufeff'])('%j is empty', (body) => {
  expect(parseBody(body)).toEqual({ kind: 'empty' });
});

test.each([
  ['{"a": "b"}', new Map([['a', 'b']])],
  ['\ufeff{"a": "b"}', new Map([['a', 'b']])],
  [' [1.0]\n', [new JsonNumber('1.0')]],
  ['"Valid"\n', 'Valid'],
  ['-5', new JsonNumber('-5')],
  ['null', null],
])('%j is a value', (body, value) => {
  expect(parseBody(body)).toEqual({ kind: 'value', value });
});

test.each(['plain text, not JSON ☃\n', '<html></html>', 'false alarm', '"quoted" text', '10 nodes'])(
  '%j is text as it came',
  (text) => {
    expect(parseBody(text)).toEqual({ kind: 'text', text });
  },
);

test.each([
  ['{"a": 1, "b": [', "The server's response is not complete JSON: unexpected end at line 1, column 16."],
  ['[\n1', "The server's response is not complete JSON: unexpected end at line 2, column 2."],
  [
    '{"a": 1} junk',
    "The server's response is not complete JSON: unexpected text after the value at line 1, column 10.",
  ],
  ['{"a": NaN}', "The server's response is not complete JSON: unexpected text at line 1, column 7."],
])('%j is an error that says where', (body, message) => {
  expect(() => parseBody(body)).toThrow(AnswerError);
  expect(() => parseBody(body)).toThrow(message);
});

test('a page for a browser is told from text', () => {
  expect(isHtml('<html><body>login</body></html>\n')).toBe(true);
  expect(isHtml('\n<!DOCTYPE html>\n<title>x</title>')).toBe(true);
  expect(isHtml('<headline>')).toBe(false);
  expect(isHtml('text with <html> inside')).toBe(false);
});
