import { execFileSync } from 'node:child_process';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { InterruptedError } from '../../src/errors/outcome.js';
import { readFileText, readDocument } from '../../src/util/document.js';
import { readFileBytes, readLimited } from '../../src/util/read-file.js';
import { makeHome } from '../support/home.js';

async function makePipe(): Promise<string> {
  const home = await makeHome();
  const path = join(home.path, 'pipe');
  execFileSync('mkfifo', [path]);
  return path;
}

describe('a pipe', () => {
  test('is read to its end', async () => {
    const path = await makePipe();
    const [bytes] = await Promise.all([readFileBytes(path), writeFile(path, 'a text')]);
    expect(Buffer.from(bytes).toString()).toBe('a text');
  });

  test('whose writer is slow is left at the signal', async () => {
    const path = await makePipe();
    const abort = new AbortController();
    const reading = readFileBytes(path, abort.signal);
    const writer = await open(path, 'w');
    await writer.write('half');
    abort.abort('SIGTERM');
    await expect(reading).rejects.toThrow(new InterruptedError('SIGTERM'));
    await writer.close();
  });

  test('is not waited for when the signal has come', async () => {
    const path = await makePipe();
    const reading = readFileBytes(path, AbortSignal.abort('SIGINT'));
    await expect(reading).rejects.toThrow(InterruptedError);
    // Lets the thread go that waits for a writer.
    await (await open(path, 'r+')).close();
  });
});

describe('an input of more than 64 MiB is refused', () => {
  const refused = 'it is longer than 64 MiB.';

  test('a device without an end', async () => {
    const home = await makeHome();
    await expect(readFileText(home.io(), '/dev/zero', '--file')).rejects.toThrow(
      `/dev/zero cannot be read: ${refused}`,
    );
  });

  test('a file', async () => {
    const home = await makeHome();
    const file = await open(join(home.path, 'long.json'), 'w');
    await file.truncate(64 * 1024 * 1024 + 1);
    await file.close();
    await expect(readDocument(home.io(), 'long.json')).rejects.toThrow(`long.json cannot be read: ${refused}`);
  });

  test('standard input', async () => {
    const home = await makeHome();
    const stdin = new PassThrough();
    const chunk = Buffer.alloc(1024 * 1024);
    const write = (): void => {
      while (!stdin.destroyed && stdin.write(chunk));
    };
    stdin.on('drain', write);
    write();
    await expect(readDocument({ ...home.io(), stdin }, '-')).rejects.toThrow(
      `standard input cannot be read: ${refused}`,
    );
  });

  test('bytes in pieces are joined up to there', async () => {
    const pieces = new PassThrough();
    pieces.end('a text');
    expect(Buffer.from(await readLimited(pieces)).toString()).toBe('a text');
  });
});
