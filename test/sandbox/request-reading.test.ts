import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { longestBody, readTarget, readBody } from '../../src/sandbox/request-reading.js';

describe('the target of a request', () => {
  test.each([
    ['/apis/bos/v2?a=b', '/apis/bos/v2?a=b'],
    ['http://else:1/apis/bos/v2?a=b', '/apis/bos/v2?a=b'],
    ['HTTPS://[::1/x', '/x'],
    ['http://else', '/'],
    ['http://else?a', '/?a'],
    ['//', '//'],
    ['*', '/*'],
    ['', '/'],
  ])('%j leads to %j', (target, expected) => {
    expect(readTarget(target)).toBe(expected);
  });
});

describe('the body of a request', () => {
  test('is text, whatever the pieces that it comes in', async () => {
    const bytes = Buffer.from('{"name": "\u00fc"}');
    expect(await readBody(Readable.from([bytes.subarray(0, 11), bytes.subarray(11)]))).toBe('{"name": "\u00fc"}');
    expect(await readBody(Readable.from([]))).toBe('');
  });

  test('that is not UTF-8 is refused', async () => {
    await expect(readBody(Readable.from([Buffer.from([0x22, 0xff, 0x22])]))).rejects.toMatchObject({
      status: 400,
      detail: 'Request body is not valid JSON',
    });
  });

  test('that is too long is refused once it is all there', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    let sent = 0;
    function* send() {
      for (; sent <= longestBody; sent += megabyte.length) yield megabyte;
    }
    await expect(readBody(Readable.from(send()))).rejects.toMatchObject({ status: 413 });
    expect(sent).toBeGreaterThan(longestBody);
  });
});
