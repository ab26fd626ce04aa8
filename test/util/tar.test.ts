import { describe, expect, test } from 'vitest';
import { ArchiveError, readTar, writeTar } from '../../src/util/tar.js';

const files = [
  { path: 'a/b.json', bytes: Buffer.from('{}') },
  { path: 'a/empty', bytes: Buffer.alloc(0) },
  { path: 'a/long.txt', bytes: Buffer.from('x'.repeat(1500)) },
];

/** An archive with one header field written over. */
function tamper(at: number, text: string): Buffer {
  const archive = Buffer.from(writeTar(files.slice(0, 1), 0));
  archive.write(text, at);
  const header = archive.subarray(0, 512);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return archive;
}

describe('tar', () => {
  test('what was written is read', () => {
    const read = readTar(writeTar(files, Date.UTC(2024, 2, 1)));
    expect(read.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['a/b.json', '{}'],
      ['a/empty', ''],
      ['a/long.txt', 'x'.repeat(1500)],
    ]);
  });

  test.each([
    ['one that is cut short', Buffer.from(writeTar(files, 0)).subarray(0, 700), 'the archive is cut short'],
    ['one without an end', Buffer.from(writeTar(files, 0)).subarray(0, 1024), 'the archive is cut short'],
    ['something else', Buffer.from('x'.repeat(1024)), 'it is not a tar archive, or it is damaged'],
    ['a link', tamper(156, '2'), 'a/b.json is a link or a device'],
    ['a path that leads out', tamper(0, '../../x\0'), '../../x points outside the archive'],
    ['an absolute path', tamper(0, '/etc/x\0'), '/etc/x points outside the archive'],
    ['a size in another notation', tamper(124, 'x'), 'it contains a file that is too large'],
  ])('%s is refused', (_, archive, message) => {
    expect(() => readTar(archive)).toThrow(new ArchiveError(message));
  });

  test('a path that the format cannot hold is refused', () => {
    const path = 'x'.repeat(101);
    expect(() => writeTar([{ path, bytes: Buffer.alloc(0) }], 0)).toThrow(`${path} is too long a path`);
  });

  test('the archive is what tar itself reads', async () => {
    const { execFileSync } = await import('node:child_process');
    const listed = execFileSync('tar', ['-tf', '-'], { input: writeTar(files, 0) }).toString();
    expect(listed).toBe('a/b.json\na/empty\na/long.txt\n');
  });
});
